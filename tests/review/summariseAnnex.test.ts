import { readAnnexes } from "#core/annex/readAnnexes";
import { formatPoints } from "#core/points/points";
import { toA1 } from "#core/snapshot/address";
import { summariseAnnex } from "#review/summariseAnnex";
import type { AnnexReview } from "#review/reviewState";
import { annexSheet, dakNong2022, krongNo2023 } from "../support/annexFixtures";
import { sheetText } from "../support/sheetText";

const HEADING = "| STT | Tiêu chí | Điểm chuẩn | Điểm năm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ | Đơn vị chủ trì |";

function reviewOf(rows: string): AnnexReview {
  return summariseAnnex(readAnnexes(sheetText(`| NHIỆM VỤ NĂM 2022 |\n${HEADING}\n${rows}`)).annexes[0]!);
}

describe("the summary of an annex", () => {
  it("tells what it is and where it stands", () => {
    const { kind, title, year, range, rows, progress, declines, notChecked } = summariseAnnex(readAnnexes(annexSheet(dakNong2022)).annexes[0]!);
    expect({ kind, title, year, range, rows, progress, declines, notChecked }).toEqual({
      kind: "score",
      title: "NHIỆM VỤ, GIẢI PHÁP CẢI THIỆN VÀ NÂNG CAO CHỈ SỐ CCHC TỈNH ĐẮK NÔNG NĂM 2022",
      year: 2022,
      range: "A5:G125",
      rows: 119,
      progress: { filled: 90, leaves: 90 },
      declines: [],
      notChecked: [],
    });
  });

  it("has the fields with their points, in order", () => {
    const { fields } = summariseAnnex(readAnnexes(annexSheet(krongNo2023)).annexes[0]!);
    expect(fields.map(({ stt, cell, maxScore, prevScore, targetScore }) => [stt, toA1(cell), ...[maxScore, prevScore, targetScore].map((points) => points && formatPoints(points, ","))])).toEqual(
      krongNo2023.rows.flatMap((row, index) =>
        /^\d\.$/.test(row.stt) ? [[row.stt, `B${index + 6}`, row.maxScore, row.prevScore, row.targetScore]] : [],
      ),
    );
    expect(fields[0]?.name).toBe("CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC");
  });

  it("knows no points where a field's cell is empty or cannot be read", () => {
    const { fields } = reviewOf("| 1 | Chỉ đạo | 2 | | x | | |");
    expect(fields.map(({ maxScore, prevScore, targetScore }) => [maxScore, prevScore, targetScore])).toEqual([[2_000_000_000, null, null]]);
  });

  it("counts the lowest rows in which the user has filled in anything", () => {
    const { progress } = reviewOf(`
      | 1 | Chỉ đạo | 5 | 0 | 0 | Nhiệm vụ chung | Sở Nội vụ |
      | 1.1 | Kế hoạch | 1 | | | | |
      | 1.2 | Báo cáo | 1 | 0 | | | |
      | 1.3 | Kiểm tra | 1 | | | Kiểm tra 30% | |
      | 1.4 | Tuyên truyền | 1 | | | | Sở Nội vụ |
      | 1.5 | Sáng kiến | 1 | | | | |`);
    expect(progress).toEqual({ filled: 3, leaves: 5 });
  });

  it("counts nothing as filled in an empty template, and waits for no sum", () => {
    const { progress, notChecked } = reviewOf(`
      | 1 | Chỉ đạo | =SUM(C4:C5)→2 | =SUM(D4:D5)→0 | =SUM(E4:E5)→0 | | |
      | 1.1 | Kế hoạch | 1 | | | | |
      | 1.2 | Báo cáo | 1 | | | | |
      | | Tổng | =C3→2 | =D3→0 | =E3→0 | | |`);
    expect(progress).toEqual({ filled: 0, leaves: 2 });
    expect(notChecked).toEqual([]);
  });

  it("lists declines of lowest rows, and of parents only where nothing below declines", () => {
    const { declines } = reviewOf(`
      | 1 | Chỉ đạo | 5 | 4 | 3 | | |
      | 1.1 | Kế hoạch | 1 | 1 | 0,5 | | |
      | 1.2 | Báo cáo | 2 | 1 | '0,75 | | |
      | 2 | Thể chế | 5 | 4 | 3,9 | | |
      | 2.1 | Rà soát | 1 | 1 | 1 | | |
      | 2.2 | Theo dõi | 1 | | 0 | | |
      | 3 | Thủ tục | 5 | 2 | 2 | | |
      | | Tổng | 15 | 10 | 8,9 | | |`);
    expect(declines.map(({ stt, name, cell, prevScore, targetScore, difference }) => [stt, name, toA1(cell), ...[prevScore, targetScore, difference].map((points) => formatPoints(points))])).toEqual([
      ["1.1", "Kế hoạch", "E4", "1", "0.5", "-0.5"],
      ["1.2", "Báo cáo", "E5", "1", "0.75", "-0.25"],
      ["2", "Thể chế", "E6", "4", "3.9", "-0.1"],
    ]);
  });

  it("lists the sums that cannot be checked, with the cells that stand in the way", () => {
    const { notChecked } = reviewOf(`
      | 1 | Chỉ đạo | 2 | 2 | 2 | | |
      | 1.1 | Kế hoạch | 1 | x | 1 | | |
      | 1.2 | Báo cáo | 1 | | 1 | | |
      | 2 | Thể chế | | 1 | 1 | | |
      | | Tổng | 5 | 3 | 3 | | |`);
    expect(notChecked.map(({ cell, stt, because }) => [toA1(cell), stt, because.map(toA1)])).toEqual([
      ["D3", "1", ["D4", "D5"]],
      ["C7", "", ["C6"]],
    ]);
  });

  it("shows a merged score once among the declines", () => {
    const { declines, progress } = reviewOf(`
      | 1 | Chỉ đạo | 2 | 2 | 1 | Ban hành | Sở Nội vụ |
      | ^ | ^ | ^ | ^ | ^ | Theo dõi | ^ |`);
    expect(declines).toHaveLength(1);
    expect(progress).toEqual({ filled: 1, leaves: 1 });
  });
});
