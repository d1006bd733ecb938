import { readAnnexes } from "#core/annex/readAnnexes";
import { formatPoints } from "#core/points/points";
import { toA1 } from "#core/snapshot/address";
import { summariseAnnex } from "#review/summariseAnnex";
import type { AnnexReview, RowLink } from "#review/reviewState";
import { annexSheet, binhYen2024, dakNong2022, dakPoRemedies2022, dakPoTargets2022, districtMonitoring, ducTho2022, type PrintedAnnex } from "../support/annexFixtures";
import { sheetText } from "../support/sheetText";

function summaryOf<Column extends string>(annex: PrintedAnnex<Column>): AnnexReview {
  return summariseAnnex(readAnnexes(annexSheet(annex)).annexes[0]!);
}
const typed = (text: string): AnnexReview => summariseAnnex(readAnnexes(sheetText(text)).annexes[0]!);
const link = ({ place, cell }: RowLink) => `${place} ${toA1(cell)}`;

describe("the summary of each kind", () => {
  const score = summaryOf(dakNong2022);
  const plan = summaryOf(ducTho2022);
  const targets = summaryOf(dakPoTargets2022);
  const remedies = summaryOf(dakPoRemedies2022);
  const monitoring = summaryOf(districtMonitoring);
  const report = summaryOf(binhYen2024);

  it.each([
    [score, { filled: 90, leaves: 90 }],
    [plan, { filled: 92, leaves: 92 }],
    [targets, { filled: 46, leaves: 46 }],
    [remedies, { filled: 22, leaves: 22 }],
    [monitoring, { filled: 73, leaves: 73 }],
    [report, { filled: 8, leaves: 64 }],
  ])("$kind tells how far it is filled in", ({ progress }, expected) => {
    expect(progress).toEqual(expected);
  });

  it("has only what the kind has columns for", () => {
    const parts = ({ kind, fields, budget, deadlines, agencies, figures }: AnnexReview) =>
      [kind, ...Object.entries({ fields: fields.length > 0, budget, deadlines, agencies, figures }).flatMap(([name, part]) => (part ? [name] : []))].join(" ");
    expect([score, plan, targets, remedies, monitoring, report].map(parts)).toEqual([
      "score fields agencies",
      "action-plan budget deadlines agencies",
      "targets deadlines agencies",
      "remedies deadlines agencies",
      "monitoring agencies",
      "report figures",
    ]);
  });

  it("adds up an action plan's money by section and in all, numbers alone", () => {
    const { sections, total, phrases, unreadable, empty } = plan.budget!;
    expect(sections.map(({ place, rows, millions }) => [place, rows, formatPoints(millions)])).toEqual([
      ["I", 4, "35"], ["II", 1, "30"], ["III", 6, "20"], ["IV", 12, "0"], ["V", 2, "0"], ["VI", 2, "0"], ["VII", 3, "5"],
    ]);
    expect(formatPoints(total)).toBe("90");
    expect(phrases).toHaveLength(22);
    expect(unreadable).toEqual([]);
    expect(empty.map(link)).toEqual(["II.1 I30", "II.2 I32", "II.2 I34"]);
  });

  it("counts the rows due in each quarter, one that names two in both", () => {
    const counts = (summary: AnnexReview) => Object.fromEntries(summary.deadlines!.flatMap(({ time, rows }) => (rows.length > 0 ? [[time, rows.length]] : [])));
    expect(counts(plan)).toEqual({ quarter1: 12, quarter2: 18, quarter3: 11, quarter4: 13, allYear: 48, depending: 3 });
    expect(counts(targets)).toEqual({ allYear: 36, depending: 10 });
    expect(counts(remedies)).toEqual({ allYear: 22 });
    expect(plan.deadlines!.find(({ time }) => time === "depending")!.rows.map(link)).toEqual(["IV.1 H67", "IV.2 H72", "IV.3 H74"]);
  });

  it("lists who leads how many rows, and where nobody is named", () => {
    const top = (summary: AnnexReview) => summary.agencies!.leads.slice(0, 3).map(({ name, rows }) => `${name} ${rows.length}`);
    expect(top(monitoring)).toEqual(["UBND các xã, thị trấn 34", "Các phòng, ban thuộc huyện 30", "Văn phòng HĐND và UBND huyện 10"]);
    expect(top(targets)).toEqual(["Văn phòng HĐND và UBND huyện 15", "Phòng Nội vụ 14", "Phòng Tài chính - Kế hoạch 6"]);
    expect(top(remedies)).toEqual(["Văn phòng HĐND và UBND huyện 9", "Phòng Nội vụ 7", "Phòng Văn hóa và Thông tin 4"]);
    expect(monitoring.agencies!.without.map(({ column, rows }) => [column, rows.map(link)])).toEqual([
      ["leadAgency", []],
      ["coordAgency", ["1.7 F15", "3.2.1 F27", "5.3.1 F63", "8.4 F108"]],
      ["monitorAgency", ["5.1.3 D58", "5.5.1 D66", "7.3.5 D97", "7.3.6 D98"]],
    ]);
    expect(targets.agencies!.leads[1]!.rows.slice(0, 2).map(link)).toEqual(["I.1 D7", "I.2 D8"]);
  });

  it("shows a report's sections as far as they are filled in, and its shares beside their parts", () => {
    expect(report.figures!.sections.map(({ place, filled, leaves }) => `${place}: ${filled}/${leaves}`)).toEqual(["1: 2/10", "2: 1/4", "3: 3/15", "4: 2/11", "5: 0/9", "6: 0/7", "7: 0/8"]);
    const { ratios } = report.figures!;
    expect(ratios).toHaveLength(11);
    const shown = ratios.flatMap(({ place, state, printed, share, part, whole }) => (state === "not-checked" ? [] : [[place, state, ...[part.number, whole.number, share, printed].map((number) => formatPoints(number!))]]));
    expect(shown).toEqual([["1.1", "agrees", "3", "6", "50", "50"], ["3.2.4", "agrees", "351", "351", "100", "100"], ["3.4.2", "agrees", "348", "348", "100", "100"]]);
  });
});

describe("what is read further", () => {
  const PLAN = "| KẾ HOẠCH NĂM 2026 |\n| STT | Mục tiêu | Nhiệm vụ | Hoạt động | Kết quả | Chủ trì | Phối hợp | Thời hạn | Kinh phí |";
  const plan = (rows: string) => typed(`${PLAN}\n| I | Chỉ đạo |\n${rows}`);

  it("counts a merged amount once, units and rates for what they are", () => {
    const { budget } = plan(`
      | 1 | 1.1 Một | 2.1 Một | 3.1 A | Báo cáo | Phòng Nội vụ | Phòng Tư pháp | Quý I | 0,1 |
      | 2 | 1.2 Hai | 2.2 Hai | 3.2 B | Báo cáo | Phòng Nội vụ | Phòng Tư pháp | Quý I | '1,2 tỷ |
      | ^ | ^ | ^ | 3.3 C | ^ | ^ | ^ | ^ | ^ |
      | 3 | 1.3 Ba | 2.3 Ba | 3.4 D | Báo cáo | Phòng Nội vụ | Phòng Tư pháp | Quý I | 0,2 |
      | 4 | 1.4 Bốn | 2.4 Bốn | 3.5 E | Báo cáo | Phòng Nội vụ | Phòng Tư pháp | Quý I | 27 triệu đồng/đơn vị |
      | 5 | 1.5 Năm | 2.5 Năm | 3.6 G | Báo cáo | Phòng Nội vụ | Phòng Tư pháp | Quý I | chưa rõ |`);
    expect(budget!.sections.map(({ rows, millions }) => [rows, formatPoints(millions)])).toEqual([[3, "1200.3"]]);
    expect([budget!.phrases, budget!.unreadable].map((rows) => rows.map(link))).toEqual([["I.4 I8"], ["I.5 I9"]]);
  });

  it("tells the times of a deadline apart", () => {
    const deadlines = ["Quý II, III/2026", "Tháng 2 đến tháng 7", "Trước ngày 15/12/2026", "Quý I/2027", "Thường xuyên", "Theo kế hoạch của tỉnh", "bao giờ xong", ""];
    const rows = deadlines.map((deadline, at) => `| ${at + 1} | 1.${at + 1} Mục tiêu ${at} | 2.${at + 1} Việc ${at} | 3.${at + 1} Làm ${at} | Báo cáo | Phòng Nội vụ | Phòng Tư pháp | ${deadline} | 1 |`);
    const due = plan(rows.join("\n")).deadlines!;
    expect(Object.fromEntries(due.map(({ time, rows: links }) => [time, links.map(({ place }) => place).join(" ")]))).toEqual({
      quarter1: "I.2", quarter2: "I.1 I.2", quarter3: "I.1 I.2", quarter4: "I.3",
      allYear: "I.5", depending: "I.6", otherYear: "I.4", unreadable: "I.7", empty: "I.8",
    });
  });

  it("says of a share whether the cell agrees to the digits it shows, and knows none without both parts", () => {
    const { figures } = typed(`| BÁO CÁO NĂM 2026 |
      | STT | Chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |
      | 1 | Một | | | |
      | 1.1 | Tỷ lệ A | % | 33,33 | |
      | Trong đó | Tổng số | Việc | 3 | |
      | | Đã làm | Việc | 1 | |
      | 1.2 | Tỷ lệ B | % | 34 | |
      | Trong đó | Tổng số | Việc | 3 | |
      | | Đã làm | Việc | 1 | |
      | 1.3 | Tỷ lệ C | % | 10 | |
      | Trong đó | Tổng số | Việc | 0 | |
      | | Đã làm | Việc | 0 | |`);
    expect(figures!.ratios.map(({ place, state, share }) => [place, state, share && formatPoints(share)])).toEqual([["1.1", "agrees", "33.33"], ["1.2", "differs", "33.33"], ["1.3", "not-checked", null]]);
  });
});
