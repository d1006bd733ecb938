import { readAnnexes } from "#core/annex/readAnnexes";
import { headingMatcher } from "#core/annex/columns";
import { annexKinds } from "#core/annex/kinds";
import { columnLetters } from "#core/snapshot/address";
import { sheetText } from "../../support/sheetText";

const match = headingMatcher(annexKinds.find(({ kind }) => kind === "score")!);

describe("the headings of a score annex", () => {
  it.each([
    ["stt", ["STT", "TT", "Số TT", "S.T.T", "Số thứ tự", "stt."]],
    [
      "criterion",
      [
        "Lĩnh vực/Tiêu chí/Tiêu chí thành phần",
        "Lĩnh vực/ tiêu chí/ tiêu chí thành phần",
        "Lĩnh vực, tiêu chí",
        "LĨNH VỰC / TIÊU CHÍ",
        "Tiêu chí",
        "Tên tiêu chí",
        "Các tiêu chí, tiêu chí thành phần",
        "Nội dung tiêu chí",
        "Nội dung",
        "Tiêu chí, tiêu chí thành phần".normalize("NFD"),
      ],
    ],
    ["maxScore", ["Điểm chuẩn", "Điểm tối đa", "Điểm\nchuẩn", "Điểm chuẩn (điểm)", "Thang điểm", "Số điểm tối đa", "(3) Điểm chuẩn", "Điểm chuẩn năm 2022", "Mức điểm tối đa"]],
    [
      "prevScore",
      [
        "Điểm 2021 đạt được",
        "Điểm năm 2022 đạt được",
        "Điểm đạt được năm 2021",
        "Điểm đạt năm 2021",
        "Kết quả năm 2021",
        "Kết quả điểm đạt được năm 2021",
        "Điểm năm trước đạt được",
        "Điểm năm trước",
        "Điểm năm 2021",
        "Điểm đạt được",
        "Điểm đạt đƣợc năm 2021",
        "Điểm thực tế năm 2021",
        "Năm 2021 đạt được",
      ],
    ],
    ["targetScore", ["Mục tiêu năm 2022", "Mục tiêu", "Mục tiêu 2022", "Điểm mục tiêu", "Điểm mục tiêu năm 2022", "Mục tiêu điểm năm 2022", "Mục tiêu năm nay", "Mục tiêu phấn đấu năm 2022", "Điểm phấn đấu năm 2022", "Điểm dự kiến đạt được năm 2022", "Điểm phấn đấu đạt được"]],
    ["task", ["Nhiệm vụ/giải pháp", "Nhiệm vụ/ giải pháp/ kết quả đầu ra", "Nhiệm vụ, giải pháp", "Giải pháp thực hiện", "Các nhiệm vụ, giải pháp", "Nội dung thực hiện", "Nhiệm vụ, giải pháp của đơn vị chủ trì"]],
    ["leadAgency", ["Đơn vị chủ trì", "Cơ quan chủ trì", "Cơ quan, đơn vị chủ trì thực hiện", "Cơ quan/đơn vị chủ trì", "Chủ trì", "Đơn vị chủ trì, phối hợp", "Đơn vị thực hiện", "Cơ quan tham mưu"]],
    [
      null,
      [
        "",
        "Ghi chú",
        "Điểm trừ",
        "Điểm tự đánh giá",
        "Điểm tự chấm năm 2021",
        "Cơ quan phối hợp",
        "Cơ quan phối hợp thực hiện",
        "Đơn vị tính",
        "Đơn vị theo dõi",
        "Mục tiêu, yêu cầu",
        "Mục tiêu/Chỉ tiêu",
        "Chỉ tiêu đạt được",
        "Thời gian hoàn thành",
        "Kinh phí",
        "Họ và tên",
        "Số tiền",
        "Kết quả, sản phẩm",
        "Nội dung chi",
        "Năm",
        "Mã số",
      ],
    ],
  ])("name the column %s", (key, headings) => {
    expect(headings.map((heading) => [heading, match(heading)])).toEqual(headings.map((heading) => [heading, key]));
  });
});

/** `"stt A, criterion B …"`: where the columns were found. */
function columnsOf(table: string): string {
  const { annexes, unreadable } = readAnnexes(sheetText(table));
  expect(unreadable).toEqual([]);
  return annexes.map(({ columns }) => [...columns.values()].map(({ key, column }) => `${key} ${columnLetters(column)}`).join(", ")).join(" | ");
}

describe("finding the columns", () => {
  it("takes the latest of several previous years", () => {
    const heading = "| STT | Tiêu chí | Điểm chuẩn | Điểm năm 2020 đạt được | Điểm năm 2021 đạt được | Mục tiêu năm 2022 |";
    expect(columnsOf(`${heading}\n| 1 | Chỉ đạo | 1 | 1 | 1 | 1 |`)).toBe("stt A, criterion B, maxScore C, prevScore E, targetScore F");
  });

  it("takes the first of two columns with the same heading", () => {
    expect(columnsOf("| STT | Tiêu chí | Tiêu chí thành phần | Điểm chuẩn | Điểm năm 2021 | Mục tiêu |\n| 1 | a | b | 1 | 1 | 1 |")).toBe(
      "stt A, criterion B, maxScore D, prevScore E, targetScore F",
    );
  });

  it("reads a heading of two rows, joined or not, with the lead agency under a group", () => {
    const table = `
      | TT | Tiêu chí | Điểm | < | < | Nhiệm vụ | Cơ quan thực hiện | < |
      | ^ | ^ | Chuẩn | Đạt được năm 2021 | Mục tiêu năm 2022 | ^ | Cơ quan phối hợp | Cơ quan chủ trì |
      | 1 | Chỉ đạo | 1 | 1 | 1 | Ban hành | Sở Tư pháp | Sở Nội vụ |`;
    const columns = "stt A, criterion B, maxScore C, prevScore D, targetScore E, task F, leadAgency H";
    expect(columnsOf(table)).toBe(columns);
    expect(columnsOf(table.replaceAll(/[<^]/g, " "))).toBe(columns);
  });

  it("joins the parts of a two-row heading by a space", () => {
    const { annexes } = readAnnexes(
      sheetText("| STT | Tiêu chí | Điểm | < | < |\n| ^ | ^ | chuẩn | năm 2021 đạt được | mục tiêu năm 2022 |\n| 1 | Chỉ đạo | 1 | 1 | 1 |"),
    );
    expect([...annexes[0]!.columns.values()].map(({ heading }) => heading)).toEqual([
      "STT",
      "Tiêu chí",
      "Điểm chuẩn",
      "Điểm năm 2021 đạt được",
      "Điểm mục tiêu năm 2022",
    ]);
    expect(annexes[0]!.heading).toEqual({ first: 0, last: 1 });
    expect(annexes[0]!.year).toBe(2022);
  });

  it("reads a heading whose groups stand in a row above the numbers' heading", () => {
    const table = `
      | NHIỆM VỤ NĂM 2022 | < | < | < | < | < | < |
      | | | Điểm | < | < | | |
      | STT | Tiêu chí | Chuẩn | Đạt được năm 2021 | Mục tiêu năm 2022 | Nhiệm vụ | Đơn vị chủ trì |
      | 1 | Chỉ đạo | 1 | 1 | 1 | Ban hành | Sở Nội vụ |`;
    const columns = "stt A, criterion B, maxScore C, prevScore D, targetScore E, task F, leadAgency G";
    expect(columnsOf(table)).toBe(columns);
    expect(columnsOf(table.replaceAll("<", " "))).toBe(columns);
    expect(readAnnexes(sheetText(table)).annexes[0]).toMatchObject({ heading: { first: 1, last: 2 }, year: 2022 });
  });

  it("reads a heading of three rows", () => {
    expect(
      columnsOf(`
        | STT | Tiêu chí | Điểm | < | < |
        | ^ | ^ | Chuẩn | Các năm | < |
        | ^ | ^ | ^ | Điểm đạt được năm 2021 | Mục tiêu năm 2022 |
        | 1 | Chỉ đạo | 1 | 1 | 1 |`),
    ).toBe("stt A, criterion B, maxScore C, prevScore D, targetScore E");
  });
});

describe("an ordinary sheet", () => {
  it.each([
    ["an empty one", ""],
    ["a budget", "| STT | Nội dung | Đơn vị tính | Số lượng | Đơn giá | Thành tiền | Ghi chú |\n| 1 | Giấy A4 | Ram | 10 | 80000 | 800000 | |"],
    ["a budget of tasks", "| STT | Nhiệm vụ | Kinh phí | Đơn vị chủ trì | Nội dung |\n| 1 | Tập huấn | 30 | Sở Nội vụ | Mở lớp |"],
    ["a list of names", "| STT | Họ và tên | Chức vụ | Đơn vị công tác | Điểm |\n| 1 | Nguyễn Văn A | Chuyên viên | Sở Nội vụ | 9 |"],
    ["marks for staff", "| STT | Tiêu chí | Điểm tối đa | Điểm tự chấm | Điểm đạt được | Ghi chú |\n| 1 | Kỷ luật | 10 | 9 | 9 | |"],
    ["a list of indicators", "| STT | Chỉ tiêu | Đơn vị tính | Kế hoạch năm 2022 | Ghi chú |\n| 1 | Thu ngân sách | Tỷ đồng | 12 | |"],
    ["a list of prices", "| STT | Nội dung | ĐVT | Giá trị | Ghi chú |\n| 1 | Giấy A4 | Ram | 80000 | |"],
    ["a work plan", "| STT | Lĩnh vực | Nhiệm vụ | Đơn vị chủ trì | Thời gian hoàn thành |\n| 1 | Nội vụ | Tập huấn | Sở Nội vụ | Quý I |"],
    ["a programme", "| TT | Mục tiêu | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |\n| 1 | Nông thôn mới | Làm đường | Xã | Huyện | 2022 |"],
    ["an assignment", "| STT | Tiêu chí | Đơn vị thực hiện | Đơn vị phối hợp | Ghi chú |\n| 1 | Môi trường | Phòng A | Phòng B | |"],
    ["prose that speaks of points", "| Điểm chuẩn và điểm đạt được năm 2021 là căn cứ. | Mục tiêu năm 2022 | Nhiệm vụ |\n| 1 | 2 | 3 |"],
  ])("is neither an annex nor a broken one: %s", (_, table) => {
    expect(readAnnexes(sheetText(table))).toEqual({ annexes: [], unreadable: [] });
  });

  it("is told from a broken annex, whose missing columns are named", () => {
    const { annexes, unreadable } = readAnnexes(
      sheetText("| Phụ lục |\n| STT | Tiêu chí | Điểm chuẩn | Nhiệm vụ | Đơn vị chủ trì |\n| 1 | Chỉ đạo | 10 | | Sở Nội vụ |", { origin: "B2" }),
    );
    expect(annexes).toEqual([]);
    expect(unreadable).toEqual([
      {
        sheet: { id: "Phụ lục", name: "Phụ lục" },
        at: { row: 2, column: 1 },
        kind: "score",
        missing: ["prevScore", "targetScore"],
        reason: "columns-missing",
      },
    ]);
  });
});
