import { agencyDirectory } from "#core/agencies/agencies";
import { agencyListFor } from "#core/agencies/agencyList";
import { builtInAgencies } from "#core/agencies/builtInAgencies";

const named = (name: string, level: string) => builtInAgencies.find((agency) => agency.name === name && agency.level === level);

describe("the built-in agencies", () => {
  it("have one name each within their level", () => {
    const names = builtInAgencies.map(({ name, level }) => `${level} ${name}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it("cannot be changed", () => {
    expect(builtInAgencies.every((agency) => Object.isFrozen(agency) && Object.isFrozen(agency.accepted) && Object.isFrozen(agency.wrong))).toBe(true);
    expect(Object.isFrozen(builtInAgencies)).toBe(true);
  });

  it("are succeeded by agencies that are there", () => {
    const names = new Set(builtInAgencies.map(({ name }) => name));
    expect(builtInAgencies.flatMap(({ successor }) => (successor === undefined || names.has(successor) ? [] : [successor]))).toEqual([]);
  });

  it("exist before they end, and only those that end have a successor", () => {
    expect(builtInAgencies.filter(({ from = "", until = "9999" }) => from >= until).map(({ name }) => name)).toEqual([]);
    expect(builtInAgencies.filter(({ until, successor }) => successor !== undefined && until === undefined).map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ["Sở Kế hoạch và Đầu tư", "Sở Tài chính"],
    ["Sở Thông tin và Truyền thông", "Sở Khoa học và Công nghệ"],
    ["Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Môi trường"],
    ["Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Môi trường"],
    ["Sở Giao thông vận tải", "Sở Xây dựng"],
    ["Sở Lao động - Thương binh và Xã hội", "Sở Nội vụ"],
  ])("merge on 1 March 2025: %s into %s", (name, successor) => {
    expect(named(name, "tinh")).toMatchObject({ until: "2025-03-01", successor });
  });

  it("of the district end by 1 July 2025, when the commune's offices begin", () => {
    expect(named("Phòng Nội vụ", "huyen")?.until).toBe("2025-07-01");
    expect(named("Văn phòng HĐND và UBND huyện", "huyen")?.until).toBe("2025-07-01");
    for (const name of ["Văn phòng HĐND và UBND", "Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công"]) {
      expect(named(name, "xa")).toMatchObject({ from: "2025-07-01" });
    }
  });

  it("are known by their names and accepted forms, and their wrong forms are variants", () => {
    const state = (text: string) => agencyDirectory.recognise(text).map((match) => match.state).join();
    const good = builtInAgencies.flatMap(({ name, accepted }) => [name, ...accepted]);
    expect(good.filter((text) => state(text) !== "known")).toEqual([]);
    expect(builtInAgencies.flatMap(({ wrong }) => wrong).filter((text) => state(text) !== "variant")).toEqual([]);
  });
});

describe("the drop-down's names", () => {
  it("are those of the level first, then those found at every level, each once", () => {
    const names = agencyListFor("huyen", 2023);
    expect(names.slice(0, 3)).toEqual(["Văn phòng HĐND và UBND huyện", "Phòng Nội vụ", "Phòng Tư pháp"]);
    expect(names).toContain("UBND các xã, thị trấn");
    expect(names.indexOf("Các cơ quan, đơn vị")).toBeGreaterThan(names.indexOf("Bưu điện huyện"));
    expect(names).not.toContain("Sở Nội vụ");
    expect(new Set(names).size).toBe(names.length);
  });

  it("hold the old and the new name in the year of a merger, and one of them before and after", () => {
    const old = "Sở Kế hoạch và Đầu tư";
    const merged = "Sở Nông nghiệp và Môi trường";
    const both = (year: number) => agencyListFor("tinh", year).filter((name) => name === old || name === merged);
    expect(both(2024)).toEqual([old]);
    expect(both(2025)).toEqual([old, merged]);
    expect(both(2026)).toEqual([merged]);
  });

  it("know the commune's offices from 2025 and no district from 2026", () => {
    expect(agencyListFor("xa", 2024)).not.toContain("Phòng Kinh tế");
    expect(agencyListFor("xa", 2026).slice(0, 5)).toEqual([
      "Văn phòng HĐND và UBND",
      "Phòng Kinh tế",
      "Phòng Kinh tế, Hạ tầng và Đô thị",
      "Phòng Văn hóa - Xã hội",
      "Trung tâm Phục vụ hành chính công",
    ]);
    expect(agencyListFor("huyen", 2026)).not.toContain("Phòng Nội vụ");
  });
});
