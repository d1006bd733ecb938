import fc from "fast-check";
import { readAnnexes } from "#core/annex/readAnnexes";
import { readablePoints } from "#core/annex/readPoints";
import { leavesOf } from "#core/annex/walkAnnex";
import { formatPoints, pointsFromNumber, subtractPoints, sumPoints } from "#core/points/points";
import { lostPoints } from "#core/remedies/lostPoints";
import { annexSheet, dakNong2022, dakPoRemedies2022, krongNo2023, type PrintedAnnex } from "../../support/annexFixtures";
import { sheetText } from "../../support/sheetText";

const annexOf = (printed: PrintedAnnex) => readAnnexes(annexSheet(printed)).annexes[0]!;
const losses = (printed: PrintedAnnex) => lostPoints(annexOf(printed)).map(({ row, loss }) => `${row.stt.printed}: ${formatPoints(loss, ",")}`);

describe("the rows that lost points", () => {
  test("of tỉnh Đắk Nông 2022: 27, the worst first, equal losses in sheet order", () => {
    const found = losses(dakNong2022);
    expect(found).toHaveLength(27);
    expect(found.slice(0, 6)).toEqual(["8.1: 1,43", "4.4: 1,29", "2,4: 1,19", "5.9: 1,06", "6.3.3: 1", "8.3.1: 1"]);
    expect(found.slice(-2)).toEqual(["3.4.1: 0,01", "3.4.3: 0,01"]);
  });

  test("of huyện Krông Nô 2023: 19", () => {
    const found = losses(krongNo2023);
    expect(found).toHaveLength(19);
    expect(found.slice(0, 5)).toEqual(["8.1: 10", "1.7: 2", "7.2.2: 1,483", "7.2.4: 1,371", "3.4.1: 1"]);
    expect(found.at(-1)).toBe("1.1.3: 0,027");
  });

  test.each([["Đắk Nông", dakNong2022], ["Krông Nô", krongNo2023]] as const)("%s: together what the leaves' standard exceeds their scores by", (_, printed) => {
    const annex = annexOf(printed);
    const sumOf = (key: "maxScore" | "prevScore") => sumPoints(leavesOf(annex).map(({ cells }) => readablePoints(cells.get(key))!));
    expect(sumPoints(lostPoints(annex).map(({ loss }) => loss))).toBe(subtractPoints(sumOf("maxScore"), sumOf("prevScore")));
  });

  test("are lowest-level rows with both numbers; text numbers count, full and higher scores do not", () => {
    const { annexes } = readAnnexes(
      sheetText(
        `| STT | Tiêu chí | Điểm chuẩn | Điểm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ | Đơn vị chủ trì |
         | 1 | A | 9 | 1 | | | |
         | 1.1 | Đủ điểm | 2 | 2 | | | |
         | 1.2 | Vượt | 2 | 3 | | | |
         | 1.3 | Trống | 2 | | | | |
         | 1.4 | Chữ | 2 | chưa có | | | |
         | 1.5 | Số dạng văn bản | '2 | '0,5 | | | |
         | 1.6 | Âm | 1 | -1 | | | |`,
      ),
    );
    expect(lostPoints(annexes[0]!).map(({ row, loss }) => [row.stt.printed, formatPoints(loss)])).toEqual([["1.6", "2"], ["1.5", "1.5"]]);
  });

  test("there are none in another kind of annex", () => {
    expect(lostPoints(readAnnexes(annexSheet(dakPoRemedies2022)).annexes[0]!)).toEqual([]);
  });

  test("whatever the scores: sorted by loss, then by place, and the sum is exact", () => {
    const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(scores, (pairs) => {
        const rows = pairs.map(([max, last], place) => `| 1.${place + 1} | Tiêu chí ${place} | ${max / 100} | ${last / 100} | 0 | | |`);
        const heading = "| STT | Tiêu chí | Điểm chuẩn | Điểm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ | Đơn vị chủ trì |";
        const lost = lostPoints(readAnnexes(sheetText([heading, "| 1 | A | | | | | |", ...rows].join("\n"))).annexes[0]!);
        const expected = pairs.filter(([max, last]) => last < max).map(([max, last]) => pointsFromNumber((max - last) / 100)!);
        expect(sumPoints(lost.map(({ loss }) => loss))).toBe(sumPoints(expected));
        expect(lost).toHaveLength(expected.length);
        for (const [place, { loss, row }] of lost.slice(1).entries()) {
          const before = lost[place]!;
          expect(before.loss > loss || (before.loss === loss && before.row.index < row.index)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
