import type { Annex } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { rangeToA1, toA1 } from "#core/snapshot/address";
import { sheetText } from "../../support/sheetText";

const HEADING = "| STT | Tiêu chí | Điểm chuẩn | Điểm năm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ | Đơn vị chủ trì |";

function annexOf(rows: string): Annex {
  const { annexes, unreadable } = readAnnexes(sheetText(`${HEADING}\n${rows}`));
  expect(unreadable).toEqual([]);
  expect(annexes).toHaveLength(1);
  return annexes[0]!;
}

/** `"1.1 B3"`: each row's number and where it stands. */
function rowsOf(annex: Annex): readonly string[] {
  return annex.rows.map(({ stt, row }) => `${stt.printed} A${row + 1}`);
}

describe("what is a row of the annex", () => {
  it("passes over blank rows and rows with text in unknown columns only", () => {
    const { annexes } = readAnnexes(
      sheetText(`
        ${HEADING.slice(0, -1)}| Kiểm tra |
        | 1 | Chỉ đạo | 2 | 1 | 2 | | | |
        |   |         |   |   |   | | | |
        |   |         |   |   |   | | | chưa rà soát |
        | 1.1 | Kế hoạch | 2 | 1 | 2 | Ban hành | Sở Nội vụ | |`),
    );
    expect(rowsOf(annexes[0]!)).toEqual(["1 A2", "1.1 A5"]);
    expect(rangeToA1(annexes[0]!.range)).toBe("A1:G5");
  });

  it("passes over page numbers in any column and in any of their forms", () => {
    const annex = annexOf(`
      | 1 | Chỉ đạo | 3 | 3 | 3 | | |
      | #2 | | | | | | |
      | 1.1 | Kế hoạch | 1 | 1 | 1 | | |
      | | | | Trang 3/12 | | | |
      | 1.2 | Báo cáo | 1 | 1 | 1 | | |
      | - 4 - | | | | | | |
      | | #5 | | | | | |
      | 1.3 | Kiểm tra | 1 | 1 | 1 | | |`);
    expect(rowsOf(annex)).toEqual(["1 A2", "1.1 A4", "1.2 A6", "1.3 A9"]);
  });

  it("keeps a lone number that is a field without a name, and drops the same number where the field stands elsewhere", () => {
    const annex = annexOf(`
      | 1 | Chỉ đạo | 1 | 1 | 1 | | |
      | 1.1 | Kế hoạch | 1 | 1 | 1 | | |
      | 2 | | | | | | |
      | 2.1 | Văn bản | 1 | 1 | 1 | | |
      | 3 | | | | | | |
      | 3 | Thủ tục | 1 | 1 | 1 | | |
      | 3.1 | Rà soát | 1 | 1 | 1 | | |`);
    expect(rowsOf(annex)).toEqual(["1 A2", "1.1 A3", "2 A4", "2.1 A5", "3 A7", "3.1 A8"]);
  });

  it("keeps a numbered row without anything else at the table's end", () => {
    expect(rowsOf(annexOf("| 1 | Chỉ đạo | 1 | 1 | 1 | | |\n| 1.1 | | | | | | |"))).toEqual(["1 A2", "1.1 A3"]);
  });

  it("passes over a line without a number that is merged over the whole table", () => {
    const annex = annexOf(`
      | 1. CÔNG TÁC CHỈ ĐẠO | < | < | < | < | < | < |
      | 1.1 | Kế hoạch | 1 | 1 | 1 | | |
      | Công báo số 5 năm 2022 | < | < | < | < | < | < |
      | 1.2 | Báo cáo | 1 | 1 | 1 | | |`);
    expect(rowsOf(annex)).toEqual(["1. CÔNG TÁC CHỈ ĐẠO A2", "1.1 A3", "1.2 A5"]);
    expect(annex.rows.map(({ level }) => level)).toEqual([1, 2, 2]);
  });

  it("passes over column numbers of every form", () => {
    for (const numbers of ["| (1) | (2) | (3) | (4) | (5) | (6) | (7) |", "| A | B | 1 | 2 | (3)=(1)-(2) | 4 | 5 |", "| #1 | 2 | 3 | 4 | 5 | 6 | 7 |"]) {
      expect(rowsOf(annexOf(`${numbers}\n| 1 | Chỉ đạo | 1 | 1 | 1 | | |\n${numbers}\n| 1.1 | Kế hoạch | 1 | 1 | 1 | | |`))).toEqual(["1 A3", "1.1 A5"]);
    }
  });

  it("keeps rows with unnumbered criteria whose agency is an UBND or a chairman", () => {
    const annex = annexOf("| 1 | Chỉ đạo | 1 | 1 | 1 | | |\n| | Kế hoạch | | | | Ban hành | UBND cấp xã |\n| | Báo cáo | 1 | 1 | 1 | | Chủ tịch UBND |");
    expect(annex.rows.map(({ stt }) => stt.state)).toEqual(["read", "missing", "missing"]);
  });

  it("keeps rows that have content and no number", () => {
    const annex = annexOf(`
      | 1 | Chỉ đạo | 1 | 1 | 1 | | |
      |   | Tiêu chí mới | | | | | |
      | 1.1 | Kế hoạch | 1 | 1 | 1 | | |
      |   | Chưa đánh số | | | | Ban hành | Sở Nội vụ |
      |   | Ghi chú thêm | | | | | |`);
    expect(annex.rows.map(({ stt, row, level }) => [stt.state, row + 1, level])).toEqual([
      ["read", 2, 1],
      ["missing", 3, 0],
      ["read", 4, 2],
      ["missing", 5, 0],
    ]);
  });

  it.each([
    "| TỔNG ĐIỂM | | 1 | 1 | 1 | | |",
    "| TỔNG SỐ (1+2+…+8): | | 1 | 1 | 1 | | |",
    "| Tổng cộng | < | 1 | 1 | 1 | | |",
    "| | Tổng | 1 | 1 | 1 | | |",
    "| | Tổng điểm các lĩnh vực | 1 | 1 | 1 | | |",
    "| | Cộng: | 1 | 1 | 1 | | |",
    "| IX | Tổng số điểm | 1 | 1 | 1 | | |",
    "| | TỔNG ĐIỂM ĐẠT ĐƯỢC NĂM 2022 | 1 | 1 | 1 | | |",
  ])("takes the total row apart: %s", (total) => {
    const annex = annexOf(`| 1 | Chỉ đạo | 1 | 1 | 1 | | |\n${total}`);
    expect(rowsOf(annex)).toEqual(["1 A2"]);
    expect([annex.totalRow?.index, annex.totalRow?.row, annex.totalRow?.level]).toEqual([1, 2, 0]);
    expect(rangeToA1(annex.range)).toBe("A1:G3");
  });

  it.each(["| 1.1 | Tổng số cán bộ | 1 | 1 | 1 | | |", "| | Tổng số TTHC đủ điều kiện | 1 | 1 | 1 | | |", "| 2 | Cộng tác viên | 1 | 1 | 1 | | |"])(
    "does not take a criterion for the total: %s",
    (row) => {
      const annex = annexOf(`| 1 | Chỉ đạo | 1 | 1 | 1 | | |\n${row}`);
      expect(annex.rows).toHaveLength(2);
      expect(annex.totalRow).toBeNull();
    },
  );

  it("takes the last of several totals and leaves subtotals out", () => {
    const annex = annexOf(`
      | 1 | Chỉ đạo | 1 | 1 | 1 | | |
      | | Cộng lĩnh vực 1 | 1 | 1 | 1 | | |
      | 2 | Thể chế | 1 | 1 | 1 | | |
      | | Cộng lĩnh vực 2 | 1 | 1 | 1 | | |
      | | Tổng cộng | 2 | 2 | 2 | | |`);
    expect(rowsOf(annex)).toEqual(["1 A2", "2 A4"]);
    expect(annex.totalRow?.row).toBe(5);
  });

  it("reads the rows below a total that stands first", () => {
    const annex = annexOf("| | Tổng | 2 | 2 | 2 | | |\n| 1 | Chỉ đạo | 1 | 1 | 1 | | |\n| 2 | Thể chế | 1 | 1 | 1 | | |");
    expect(rowsOf(annex)).toEqual(["1 A3", "2 A4"]);
    expect(annex.totalRow?.row).toBe(1);
  });

  it("ends before notes, addresses and signatures, with or without a total row", () => {
    const table = "| 1 | Chỉ đạo | 1 | 1 | 1 | | |\n| 1.1 | Kế hoạch | 1 | 1 | 1 | | |";
    const below = `
      | | | | | | | |
      | Ghi chú: Điểm năm 2021 theo Quyết định số 1/QĐ-UBND. | | | | | | |
      | 1.1 | là tiêu chí mới. | | | | | |
      | | Nơi nhận: | | | TM. ỦY BAN NHÂN DÂN | | |
      | | - Sở Nội vụ; | | | CHỦ TỊCH | | |
      | | - Lưu: VT. | | | | | Nguyễn Văn A |`;
    for (const total of ["", "| | Tổng | 1 | 1 | 1 | | |"]) {
      expect(rowsOf(annexOf(`${table}\n${total}\n${below}`))).toEqual(["1 A2", "1.1 A3"]);
    }
  });
});

describe("merged cells", () => {
  const annex = annexOf(`
    | 1 | Chỉ đạo | 3 | 3 | 3 | | |
    | 1.1 | Kế hoạch | 1 | 1 | 1 | Ban hành kế hoạch | Sở Nội vụ |
    | ^ | ^ | ^ | ^ | ^ | Theo dõi thực hiện | ^ |
    | 1.2 | Báo cáo | 2 | 2 | 2 | Đủ báo cáo | ^ |
    | ^ | ^ | ^ | ^ | ^ | ^ | ^ |
    | Tổng | < | 3 | 3 | 3 | | |`);

  it("stand in all their rows, at the address of the first", () => {
    const agencies = annex.rows.map(({ cells }) => cells.get("leadAgency")!);
    expect(agencies.map(({ text, address }) => [text, toA1(address)])).toEqual([
      ["", "G2"],
      ["Sở Nội vụ", "G3"],
      ["Sở Nội vụ", "G3"],
      ["Sở Nội vụ", "G3"],
    ]);
  });

  it("make a row that continues the one above and takes no place; a row with nothing of its own is none", () => {
    expect(annex.rows.map(({ row, level, stt, parent, leaf }) => [row + 1, level, stt.printed, parent?.stt.printed ?? null, leaf])).toEqual([
      [2, 1, "1", null, false],
      [3, 2, "1.1", "1", true],
      [4, 0, "1.1", null, true],
      [5, 2, "1.2", "1", true],
    ]);
    expect(annex.rows[0]!.children.map(({ stt }) => stt.printed)).toEqual(["1.1", "1.2"]);
    expect(annex.rows[2]!.cells.get("task")?.text).toBe("Theo dõi thực hiện");
  });

  it("hide what a file keeps under them", () => {
    const snapshot = sheetText(`${HEADING}\n| 1 | Chỉ đạo | 1 | 1 | 1 | Ban hành | Sở Nội vụ |\n| 2 | Thể chế | 1 | 1 | 1 | Rà soát | Sở Tư pháp |`);
    const merged = { ...snapshot, merges: [{ top: 1, left: 6, bottom: 2, right: 6 }] };
    expect(readAnnexes(merged).annexes[0]!.rows.map(({ cells }) => cells.get("leadAgency")?.text)).toEqual(["Sở Nội vụ", "Sở Nội vụ"]);
  });
});

describe("the tree", () => {
  it("goes by the numbers, whatever the order of the rows", () => {
    const annex = annexOf(`
      | 1.1.1 | c | 1 | 1 | 1 | | |
      | 1 | a | 1 | 1 | 1 | | |
      | 1.1 | b | 1 | 1 | 1 | | |
      | 1.10. | d | 1 | 1 | 1 | | |`);
    expect(annex.rows.map(({ level, parent, leaf }) => [level, parent?.stt.printed ?? null, leaf])).toEqual([
      [3, "1.1", true],
      [1, null, false],
      [2, "1", false],
      [2, "1", true],
    ]);
  });

  it("gives a number that can still be read its place, with children", () => {
    const annex = annexOf(`
      | 2 | a | 1 | 1 | 1 | | |
      | 2,3 | b | 1 | 1 | 1 | | |
      | 2.3.1 | c | 1 | 1 | 1 | | |
      | 2..4. | d | 1 | 1 | 1 | | |`);
    expect(annex.rows.map(({ stt, level, parent }) => [stt.state, stt.path, level, parent?.stt.printed ?? null])).toEqual([
      ["read", [2], 1, null],
      ["malformed", [2, 3], 2, "2"],
      ["read", [2, 3, 1], 3, "2,3"],
      ["malformed", [2, 4], 2, "2"],
    ]);
  });

  it("gives Excel numbers and dates no place", () => {
    const annex = annexOf(`
      | 1 | a | 1 | 1 | 1 | | |
      | #1.1 | b | 1 | 1 | 1 | | |
      | #44928{d-mmm} | c | 1 | 1 | 1 | | |
      | 1.3 | d | 1 | 1 | 1 | | |`);
    expect(annex.rows.map(({ stt, level, leaf, parent }) => [stt.state, stt.printed, stt.path, level, leaf, parent !== null])).toEqual([
      ["read", "1", [1], 1, false, false],
      ["number", "1.1", null, 0, false, false],
      ["date", "2/1/2023", null, 0, false, false],
      ["read", "1.3", [1, 3], 2, true, true],
    ]);
  });

  it("gives the first of two duplicates the children; both stand below their parent", () => {
    const annex = annexOf(`
      | 1 | a | 1 | 1 | 1 | | |
      | 1.1 | b | 1 | 1 | 1 | | |
      | 1.1 | c | 1 | 1 | 1 | | |
      | 1.1.1 | d | 1 | 1 | 1 | | |`);
    expect(annex.rows.map(({ children, leaf }) => [children.map(({ index }) => index), leaf])).toEqual([
      [[1, 2], false],
      [[3], false],
      [[], false],
      [[], true],
    ]);
  });

  it("leaves a row whose parent is missing without one; the rows above are no leaves", () => {
    const annex = annexOf("| 1 | a | 1 | 1 | 1 | | |\n| 1.2.1 | b | 1 | 1 | 1 | | |");
    expect(annex.rows.map(({ level, leaf, parent }) => [level, leaf, parent])).toEqual([
      [1, false, null],
      [3, true, null],
    ]);
  });
});
