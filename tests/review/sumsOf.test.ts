import { readAnnexes } from "#core/annex/readAnnexes";
import { formatPoints } from "#core/points/points";
import { toA1 } from "#core/snapshot/address";
import { sumsOf } from "#review/sumsOf";
import { annexSheet, dakNong2022 } from "../support/annexFixtures";
import { sheetText } from "../support/sheetText";

const HEADING = "| STT | Tiêu chí | Điểm chuẩn | Điểm năm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ | Đơn vị chủ trì |";

function sumsIn(rows: string) {
  return sumsOf(readAnnexes(sheetText(`| NHIỆM VỤ NĂM 2022 |\n${HEADING}\n${rows}`)).annexes[0]!).sums;
}

describe("the sums of an annex", () => {
  test("have their parts, the sum and what the cell says", () => {
    const { sums } = sumsOf(readAnnexes(annexSheet(dakNong2022)).annexes[0]!);
    const sum = sums.find(({ cell }) => toA1(cell) === "D110")!;
    expect({ ...sum, parts: sum.parts.map(({ stt, cell, points }) => `${stt} ${toA1(cell)} ${points && formatPoints(points, ",")}`) }).toMatchObject({
      stt: "7.2",
      state: "differs",
      printed: 1_210_000_000,
      sum: 1_500_000_000,
      parts: ["7.2.1 D111 0,5", "7.2.2 D112 1"],
      obstacles: [],
    });
    expect(sums.filter(({ stt }) => stt === "TỔNG ĐIỂM").map(({ parts }) => parts.length)).toEqual([8, 8, 8]);
  });

  test("are one of three: they agree, exactly or rounded, they differ, or they are not checked", () => {
    const sums = sumsIn(`
      | 1 | Cha | 3 | 0,34 | 3 | | |
      | 1.1 | Con | 1 | 0,111 | 2 | | |
      | 1.2 | Con | 2 | 0,225 | hai | | |`);
    expect(sums.map(({ cell, state }) => [toA1(cell), state])).toEqual([
      ["C3", "agrees"],
      ["D3", "rounded"],
      ["E3", "not-checked"],
    ]);
  });

  test("say of each cell in the way what is the matter with it", () => {
    const sums = sumsIn(`
      | 1 | Cha | 3 | 1 | 2 | | |
      | 1.1 | Con | 1 | | 1 | | |
      | 1.2 | Con | 2 | một | 0 | | |
      | | Con | 0 | 0 | 0,5 | | |`);
    expect(sums.map(({ obstacles }) => obstacles.map(({ cell, reason }) => `${toA1(cell)} ${reason}`))).toEqual([[], ["D4 empty", "D5 unreadable"], ["A6 no-place"]]);
  });
});
