import { agencyDirectory } from "#core/agencies/agencies";
import type { Agency } from "#core/agencies/agencyDirectory";
import { builtInAgencies } from "#core/agencies/builtInAgencies";
import { correctCell } from "#core/agencies/correctCell";
import { createAgencyDirectory } from "#core/agencies/createAgencyDirectory";

const recognise = (text: string) => agencyDirectory.recognise(text);
const names = (text: string) => recognise(text).map(({ printed }) => printed);
const corrected = (text: string) => correctCell(text, recognise(text));
const agencyOf = (text: string) => {
  const [match] = recognise(text);
  return match && match.state !== "unknown" ? match.agency : null;
};

describe("a cell's names", () => {
  it("are parted by line breaks, semicolons and slashes, without bullets and final punctuation", () => {
    expect(names("- Phòng Nội vụ;\n- Phòng Tư pháp/ Bưu điện huyện.")).toEqual(["Phòng Nội vụ", "Phòng Tư pháp", "Bưu điện huyện"]);
  });

  it("are parted by a comma or “và” before a new name only", () => {
    expect(names("Phòng Nội vụ, phòng Tư pháp và UBND các xã, thị trấn")).toEqual(["Phòng Nội vụ", "phòng Tư pháp", "UBND các xã, thị trấn"]);
    expect(names("Các phòng, ban, đơn vị; Phòng Văn hóa và Thông tin")).toEqual(["Các phòng, ban, đơn vị", "Phòng Văn hóa và Thông tin"]);
  });

  it("stay whole though they hold a word that could open another", () => {
    expect(names("Văn phòng HĐND và UBND huyện và Phòng Nội vụ")).toEqual(["Văn phòng HĐND và UBND huyện", "Phòng Nội vụ"]);
    expect(names("Văn phòng HỘND và UBND huyện")).toEqual(["Văn phòng HỘND và UBND huyện"]);
  });

  it("are parted where “đơn vị UBND” lacks its comma", () => {
    expect(names("Các cơ quan, đơn vị UBND cấp huyện, cấp xã")).toEqual(["Các cơ quan, đơn vị", "UBND cấp huyện, cấp xã"]);
  });

  it("are none in an empty cell, a dash or brackets alone", () => {
    expect(["", "  ", "-", "(như trên)", ";\n;"].map(names)).toEqual([[], [], [], [], []]);
  });
});

describe("a known name", () => {
  it.each([
    ["the first letter's case", "phòng Nội vụ"],
    ["either dash, with spaces or without", "Phòng Tài chính–Kế hoạch"],
    ["“&” for “và”", "Phòng Văn hóa & Thông tin"],
    ["the older place of the tone mark", "Phòng Văn hoá và Thông tin"],
    ["decomposed letters", "Phòng Nội vụ".normalize("NFD")],
    ["capitals throughout", "PHÒNG NỘI VỤ"],
    ["a level and a place after it", "Phòng Nội vụ huyện Krông Nô"],
    ["an abbreviation", "Phòng LĐ-TB&XH"],
    ["a remark in brackets", "Phòng Nội vụ (thường trực)"],
  ])("may have %s", (_, text) => {
    expect(recognise(text).map(({ state }) => state)).toEqual(["known"]);
  });

  it("is the agency of the level that is named, else one that still exists", () => {
    expect(agencyOf("Văn phòng HĐND và UBND huyện")?.level).toBe("huyen");
    expect(agencyOf("Văn phòng HĐND và UBND")?.level).toBe("xa");
    expect(agencyOf("Thanh tra huyện")?.until).toBe("2025-07-01");
    expect(agencyOf("Sở KHĐT")?.successor).toBe("Sở Tài chính");
  });

  it("with a place is that place's own agency", () => {
    expect(agencyOf("UBND xã Đắk Drô")).toMatchObject({ name: "UBND xã Đắk Drô", level: "xa", type: "single" });
  });

  it("may be a group or persons that no list holds", () => {
    expect(agencyOf("Các cơ quan, đơn vị được UBND tỉnh giao chủ trì tham mưu")?.type).toBe("collective");
    expect(agencyOf("Chuyên viên phụ trách CCHC các Phòng thuộc huyện")?.type).toBe("role");
    expect(recognise("Lãnh đạo các Phòng chuyên môn thuộc huyện; Chủ tịch UBND các xã, thị trấn").map(({ state }) => state)).toEqual(["known", "known"]);
  });
});

describe("a variant", () => {
  it.each([
    ["a listed wrong form", "Văn phòng HĐNDhuyện", "Văn phòng HĐND và UBND huyện"],
    ["a word with wrong marks", "Phòng Y tê", "Phòng Y tế"],
    ["d for đ", "Các cơ quan, dơn vị", "Các cơ quan, đơn vị"],
    ["one wrong letter", "các phòng ban kiên quan", "các phòng ban liên quan"],
    ["wrong case after the first letter", "Phòng nội Vụ", "Phòng Nội vụ"],
    ["a space at one side of the dash only", "Phòng Tài chính- KH", "Phòng Tài chính - KH"],
    ["a comma too many", "Các phòng, chuyên môn thuộc huyện", "Các phòng chuyên môn thuộc huyện"],
    ["a comma too few", "Sở Văn hóa Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch"],
    ["a comma for “và”", "Phòng Văn hóa, Thông tin", "Phòng Văn hóa và Thông tin"],
    ["a wrong letter in a person's title", "Chủ tịch UBND các xã, thị trân", "Chủ tịch UBND các xã, thị trấn"],
    ["both a wrong letter and wrong case", "Phòng tư phap", "Phòng Tư pháp"],
  ])("is %s, and the nearest accepted form is offered", (_, text, right) => {
    expect(recognise(text)).toEqual([expect.objectContaining({ state: "variant", printed: text, suggestion: right })]);
  });

  it("is put right in its cell, and everything else stays as it was", () => {
    expect(corrected("- Phòng nội vụ;\r\n-  UBND các xã, thị trân / Phòng nội vụ. ")).toBe("- Phòng Nội vụ;\r\n-  UBND các xã, thị trấn / Phòng Nội vụ. ");
    expect(corrected("Phòng Tư pháp")).toBe("Phòng Tư pháp");
  });

  it("is right once it is put right", () => {
    for (const text of ["Văn phòng HỘND&UBND huyện", "Phòng Y tê, Trung tâm y tế", "Cơ quan Tổ chức -Nội vụ"]) {
      expect(recognise(corrected(text)).every(({ state }) => state === "known")).toBe(true);
    }
  });
});

describe("an unknown name", () => {
  it("brings the nearest names, best first", () => {
    expect(recognise("Sở Nội vvụụ")).toEqual([{ state: "unknown", printed: "Sở Nội vvụụ", nearest: expect.arrayContaining(["Sở Nội vụ"]) as string[] }]);
    expect(recognise("Phòng Tài chínhvà các cơ quan liên quan")[0]).toMatchObject({ state: "unknown", nearest: expect.arrayContaining(["Phòng Tài chính - Kế hoạch"]) as string[] });
  });

  it("is not taken for another by a short word, nor a cut-off one for a group", () => {
    expect(["Các cơ quan, đơ", "Phòng Nội", "Sở Nội vụ Sở Tài chính"].map((text) => recognise(text)[0]?.state)).toEqual(["unknown", "unknown", "unknown"]);
  });

  it("has no nearest name where nothing is like it", () => {
    expect(recognise("qqqq 12")).toEqual([{ state: "unknown", printed: "qqqq 12", nearest: [] }]);
  });
});

describe("a directory", () => {
  const own: Agency = { name: "Sở Hậu kiểm Xanh", level: "huyen", type: "single", accepted: ["Sở HKX"], wrong: ["Sở Hậu kiểm Xinh"] };

  it("knows a user's own agencies beside the built-in ones", () => {
    const directory = createAgencyDirectory([...builtInAgencies, own]);
    expect(recognise("Sở Hậu kiểm Xanh")[0]?.state).toBe("unknown");
    expect(directory.recognise("Sở HKX, Phòng Nội vụ").map(({ state }) => state)).toEqual(["known", "known"]);
    expect(directory.recognise("Sở Hậu kiểm Xinh")[0]).toMatchObject({ state: "variant", suggestion: "Sở Hậu kiểm Xanh" });
  });

  it("recognises each distinct cell text once", () => {
    const directory = createAgencyDirectory(builtInAgencies);
    expect(directory.recognise("Sở Nội vụ")).toBe(directory.recognise("Sở Nội vụ"));
  });
});
