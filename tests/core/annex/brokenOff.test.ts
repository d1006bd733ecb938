import { readAnnexes } from "#core/annex/readAnnexes";
import { sheetText } from "../../support/sheetText";

const SCORE = "| STT | Tiêu chí | Điểm chuẩn | Điểm năm 2021 đạt được | Mục tiêu năm 2022 | Nhiệm vụ | Đơn vị chủ trì |";
const REPORT = "| STT | Các chỉ tiêu | Đơn vị tính | Số liệu | Ghi chú |";
const PLAN = "| TT | Mục tiêu/Chỉ tiêu | Nhiệm vụ | Hoạt động | Kết quả, sản phẩm | Chủ trì | Phối hợp | Thời gian | Kinh phí |";

/** Rows of the sheet, from one, that hold only lines of a row above. */
function brokenOff(heading: string, rows: string): readonly number[] {
  const { annexes } = readAnnexes(sheetText(`${heading}\n${rows}`));
  expect(annexes).toHaveLength(1);
  return annexes[0]!.rows.flatMap(({ row, brokenOff: is }) => (is ? [row + 1] : []));
}

/** Three rows whose lines surely go on: with them a table counts as broken. */
const broken = `
  | 1 | Chỉ đạo, điều hành | 3 | 3 | 3 | | |
  |   | cải cách hành chính | | | | | |
  | 1.1 | Kế hoạch | 1 | 1 | 1 | Ban hành kế hoạch trước ngày | Sở Nội vụ |
  |     | cải cách hành chính | | | | 15 tháng 12 | |
  | 1.2 | Báo cáo | 1 | 1 | 1 | Thực hiện đầy đủ | Sở Nội vụ |
  |     | định kỳ | | | | các báo cáo. | |`;

describe("a row goes on with the one above", () => {
  test("where a sentence does", () => {
    expect(brokenOff(SCORE, `| 1 | Chỉ đạo | 1 | 1 | 1 | | |\n| 1.1 | Kế hoạch | 1 | 1 | 1 | Ban hành kế hoạch | Sở Nội vụ |\n| | | | | | đúng thời hạn | |`)).toEqual([4]);
  });

  test("where the table is broken throughout, with an item or an agency more too", () => {
    expect(brokenOff(SCORE, broken)).toEqual([3, 5, 7]);
    expect(brokenOff(SCORE, `${broken}\n| | | | | | - Gửi đúng hạn | |\n| 1.3 | Kiểm tra | 1 | 1 | 1 | Kiểm tra | Sở Nội vụ |\n| | | | | | | Sở Tư pháp |`)).toEqual([3, 5, 7, 8, 10]);
    expect(brokenOff(SCORE, "| 1 | Chỉ đạo | 1 | 1 | 1 | | |\n| 1.1 | Kế hoạch | 1 | 1 | 1 | Ban hành. | Sở Nội vụ |\n| | | | | | - Gửi đúng hạn | Sở Tư pháp |")).toEqual([]);
  });

  test("past a page's number and heading", () => {
    expect(brokenOff(SCORE, `${broken}\n| 1.3 | Kiểm tra | 1 | 1 | 1 | Kiểm tra | Sở Nội vụ |\n| #2 | | | | | | |\n${SCORE}\n| | các cơ quan | | | | | |\n| 1.4 | Khác | 1 | 1 | 1 | | |`)).toEqual([3, 5, 7, 11]);
  });

  test("with a number alone in its row that ends a text, unless the page ends there", () => {
    const rows = (next: string) => `${broken}\n| 1.3 | Hồ sơ trực tuyến mức độ | 1 | 1 | 1 | Đạt mức độ | Sở Nội vụ |\n| | | | | | #4 | |\n${next}`;
    expect(brokenOff(SCORE, rows("| 1.4 | Khác | 1 | 1 | 1 | | |"))).toEqual([3, 5, 7, 9]);
    expect(brokenOff(SCORE, rows(`${SCORE}\n| 1.4 | Khác | 1 | 1 | 1 | | |`))).toEqual([3, 5, 7]);
  });
});

describe("a row is one of its own in a broken table too", () => {
  test("with points, with a formula, or with text where the row above has none", () => {
    expect(brokenOff(SCORE, `${broken}\n| | và kiểm tra | 1 | 1 | 1 | | |`)).toEqual([3, 5, 7]);
    expect(brokenOff(SCORE, `${broken}\n| | | | | | =A1→các | |`)).toEqual([3, 5, 7]);
    expect(brokenOff(SCORE, `${broken}\n| 1.3 | Kiểm tra | 1 | 1 | 1 | | |\n| | các cơ quan | | | | kiểm tra | |`)).toEqual([3, 5, 7]);
  });

  test("with a name that begins anew", () => {
    expect(brokenOff(SCORE, `${broken}\n| | Kiểm tra | | | | | |`)).toEqual([3, 5, 7]);
  });

  test("as a part of a report's indicator", () => {
    const rows = `
      | 1 | Cải cách thủ | | | |
      |   | tục hành chính | | | |
      | 1.1 | Tổng số hồ sơ đã | Hồ sơ | 5 | |
      |     | tiếp nhận | | | |
      | Trong đó | Số hồ sơ giải quyết | Hồ sơ | 4 | |
      |     | đúng hạn | | | |
      |     | số hồ sơ quá hạn | Hồ sơ | | |
      |     | Số hồ sơ trả lại | | | |
      |     | trong đó: cấp xã | | | |`;
    expect(brokenOff(REPORT, rows)).toEqual([3, 5, 7]);
  });

  test("as an activity, numbered or not, of a plan", () => {
    const rows = `
      | I | CHỈ ĐẠO | | | | | | | |
      | 1 | 1.1. Nâng cao hiệu | 2.1. Ban hành kế | 3.1. Soạn thảo | Kế hoạch | Phòng Nội vụ | | Quý I | |
      |   | quả chỉ đạo | hoạch năm | dự thảo | | | | | |
      |   | | | 3.2. Trình ban | | | | | |
      |   | | | hành kế hoạch | | | | | |
      | 2 | 1.2. Nâng cao chất | 2.2. Kiểm tra | 3.3. Thành lập đoàn | Quyết định | Phòng Nội vụ | | Quý II | |
      |   | lượng kiểm tra | công vụ | kiểm tra | | | | | |
      |   | | | - Đi kiểm tra | | | | | |`;
    expect(brokenOff(PLAN, rows)).toEqual([4, 6, 8, 9]);
    expect(brokenOff(PLAN, rows.replaceAll(/3\.\d\. /g, ""))).toEqual([4, 6, 8]);
  });
});
