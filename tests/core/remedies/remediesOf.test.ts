import { agencyDirectory } from "#core/agencies/agencies";
import { readAnnexes } from "#core/annex/readAnnexes";
import { leavesOf } from "#core/annex/walkAnnex";
import { firstRemedies, type Remedies, remediesOf, remediesPlan } from "#core/remedies/remediesOf";
import { checkSheet } from "#core/rules/checkAnnex";
import { annexSheet, dakNong2022, krongNo2023, type PrintedAnnex } from "../../support/annexFixtures";
import { planSnapshot } from "../../support/planSnapshot";
import { sheetText } from "../../support/sheetText";

const annexOf = (printed: PrintedAnnex) => readAnnexes(annexSheet(printed)).annexes[0]!;
function listOf(annex: Parameters<typeof remediesOf>[0]): Remedies {
  const remedies = remediesOf(annex);
  if (typeof remedies === "string") throw new Error(remedies);
  return remedies;
}
const read = (remedies: Remedies) => readAnnexes(planSnapshot(remediesPlan(remedies)));

const HEADING = "| STT | Tiêu chí | Điểm chuẩn | Điểm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ | Đơn vị chủ trì |";
const small = (rows: string, title = "NHIỆM VỤ CỦA HUYỆN ĐỨC THỌ NĂM 2022", heading = HEADING) => readAnnexes(sheetText(`| ${title} |\n${heading}\n${rows}`)).annexes[0]!;

describe("the remedies list of a score annex", () => {
  test("takes goal, task and lead agency from each row that lost points", () => {
    const { template, count } = listOf(annexOf(dakNong2022));
    expect([count, template.rows.length]).toEqual([27, 28]);
    expect(template.rows.slice(0, 2)).toEqual([
      { stt: "1.", criterion: "Tập trung khắc phục, cải thiện các tiêu chí, tiêu chí thành phần còn tồn tại, hạn chế" },
      {
        stt: "1.1.",
        criterion: "Tiêu chí “Kết quả Chi số hài lòng (SIPAS)”",
        target: "Phấn đấu đạt 8,6/10 điểm (năm 2021 đạt 8,57/10 điểm).",
        task: "Phối hợp chặt chẽ với Bộ Nội vụ, Bưu điện tỉnh chuẩn bị tốt các nội dung phục vụ công tác điều tra xã hội học.",
        leadAgency: "Sở Nội vụ",
      },
    ]);
    expect(template.rows[5]).toMatchObject({ stt: "1.5.", criterion: expect.stringMatching(/^Tiêu chí thành phần “Thực hiện quy định về sử dụng các nguồn tài chính/) });
    expect(template.rows.at(-1)).toMatchObject({ stt: "1.27." });
    expect(template.rows.every(({ coordAgency, deadline }) => coordAgency === undefined && deadline === undefined)).toBe(true);
  });

  test.each([["Đắk Nông", dakNong2022, 27, "tỉnh Đắk Nông"], ["Krông Nô", krongNo2023, 19, "huyện Krông Nô"]] as const)(
    "%s: is laid out as a sheet that is read back as a remedies annex",
    (_, printed, count, unit) => {
      const source = annexOf(printed);
      const reading = read(listOf(source));
      expect(reading.annexes).toHaveLength(1);
      const [annex] = reading.annexes;
      expect(annex).toMatchObject({ kind: "remedies", year: printed.year, unit });
      expect(leavesOf(annex!)).toHaveLength(count);
      const first = leavesOf(annex!)[0]!.cells.get("coordAgency");
      expect(remediesPlan(listOf(source)).firstCell).toEqual(first?.address);
      expect([...annex!.columns.values()].map(({ heading }) => heading)).toEqual([
        "TT", "Tiêu chí/Tiêu chí thành phần", "Mục tiêu, yêu cầu", "Nhiệm vụ, giải pháp",
        "Phân công trách nhiệm – Cơ quan chủ trì", "Phân công trách nhiệm – Cơ quan phối hợp/thực hiện", "Thời gian thực hiện/hoàn thành",
      ]);
      // What is left to fill in, and else nothing that the score annex does not have itself.
      const rulesOf = (of: Parameters<typeof checkSheet>[0]) => new Set(checkSheet(of, { agencies: agencyDirectory }).map(({ rule }) => rule));
      const own = rulesOf({ annexes: [source], unreadable: [] });
      expect([...rulesOf(reading)].filter((rule) => !own.has(rule)).sort()).toEqual(["agency-coordinator-missing", "deadline-missing"]);
    },
  );

  test("tells rows of one name apart by their numbers", () => {
    const { template } = listOf(small("| 1 | A | | | | | |\n| 1.1 | Mức độ thực hiện | 2 | 1 | 2 | | |\n| 1.2 | Mức độ  thực hiện; | 2 | 1 | 2 | | |\n| 1.3 | | 2 | 1 | 2 | | |"));
    expect(template.rows.slice(1).map(({ criterion }) => criterion)).toEqual(["Tiêu chí “Mức độ thực hiện” (1.1)", "Tiêu chí “Mức độ thực hiện” (1.2)", "Tiêu chí “” (1.3)"]);
  });

  test("has no goal where the annex has none, and the last year of the score's heading", () => {
    const { template } = listOf(small("| 1 | A | | | | | |\n| 1.1 | B | 2 | 1 | | | |\n| 1.2 | C | 2 | 1 | 1,5 | | |", undefined, HEADING.replace("2021", "2020")));
    expect(template.rows.slice(1)).toEqual([
      { stt: "1.1.", criterion: "Tiêu chí “B”" },
      { stt: "1.2.", criterion: "Tiêu chí “C”", target: "Phấn đấu đạt 1,5/2 điểm (năm 2020 đạt 1/2 điểm)." },
    ]);
  });

  test("keeps a text that looks like a formula a text", () => {
    const annex = small("| 1 | A | | | | | |\n| 1.1 | B | 2 | 1 | | '=1+1 | '=HYPERLINK(\"x\") |");
    const texts = remediesPlan(listOf(annex)).cells.flat().filter((cell) => typeof cell === "string" && cell.includes("="));
    expect(texts).toEqual([" =1+1", ' =HYPERLINK("x")']);
  });

  test("offers no agencies where no level is named", () => {
    const [known, unknown] = ["NHIỆM VỤ CỦA HUYỆN ĐỨC THỌ NĂM 2022", "NHIỆM VỤ NĂM 2022"].map((title) => remediesPlan(listOf(small("| 1 | A | 2 | 1 | 2 | | |", title))));
    expect(known!.dropDowns.length).toBe(2);
    expect(unknown!.dropDowns).toEqual([]);
    expect(unknown!.cells[1]![0]).toMatch(/CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA … NĂM 2022$/);
  });
});

describe("there is no list", () => {
  test.each([
    ["nothing-lost", "| 1 | A | 2 | 2 | 2 | | |", "NHIỆM VỤ NĂM 2022"],
    ["no-scores", "| 1 | A | 2 | | 2 | | |", "NHIỆM VỤ NĂM 2022"],
    ["no-year", "| 1 | A | 2 | 1 | 2 | | |", "NHIỆM VỤ"],
  ])("%s", (reason, rows, title) => {
    const heading = HEADING.replace("Mục tiêu năm 2022", "Mục tiêu");
    expect(remediesOf(small(rows, title, heading))).toBe(reason);
  });

  test("without a score annex; of several the first that lost points counts", () => {
    expect(firstRemedies([])).toBe("no-annex");
    const full = small("| 1 | A | 2 | 2 | 2 | | |");
    expect(firstRemedies([full])).toBe("nothing-lost");
    expect(firstRemedies([full, annexOf(krongNo2023)])).toMatchObject({ count: 19 });
  });
});
