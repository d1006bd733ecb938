import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { templateCatalogue } from "#core/templates/catalogue";
import { templateSchema } from "#core/templates/template.schema";
import { allTemplates, findTemplate, templateTitle, type Template } from "#core/templates/templates";
import { dakNong2022, krongNo2023, type PrintedAnnex } from "../../support/annexFixtures";

const DATA = join(__dirname, "../../../src/core/templates/data");
const tinh = findTemplate("score-tinh-2022")!;
const huyen = findTemplate("score-huyen-2023")!;

describe("built-in templates", () => {
  it("are one for each file of the data folder, which bears the template's id", () => {
    const files = readdirSync(DATA).filter((name) => name.endsWith(".json"));
    expect(files.map((name) => name.replace(".json", "")).sort()).toEqual(allTemplates().map(({ id }) => id).sort());
    for (const name of files) expect(JSON.parse(readFileSync(join(DATA, name), "utf8"))).toEqual(findTemplate(name.replace(".json", "")));
  });

  it("are one for each annex that they were made from", () => {
    expect(allTemplates().map(({ id, kind, level, year, version, rows }) => [id, kind, level, year, version, rows.length])).toEqual([
      ["score-tinh-2022", "score", "tinh", 2022, "1", 119],
      ["score-huyen-2023", "score", "huyen", 2023, "1", 146],
      ["monitoring-huyen-2023", "monitoring", "huyen", 2023, "1", 103],
      ["action-plan-huyen-2022", "action-plan", "huyen", 2022, "1", 101],
      ["targets-huyen-2022", "targets", "huyen", 2022, "1", 54],
      ["remedies-huyen-2022", "remedies", "huyen", 2022, "1", 24],
      ["report-xa-2024", "report", "xa", 2024, "1", 122],
    ]);
    expect([tinh, huyen].map(({ source }) => source)).toEqual([
      "Kế hoạch nâng cao Chỉ số CCHC tỉnh Đắk Nông năm 2022 (phụ lục)",
      "Kế hoạch nâng cao Chỉ số CCHC huyện Krông Nô (tỉnh Đắk Nông) năm 2023 (phụ lục)",
    ]);
  });

  it("have the titles that their sources print", () => {
    expect(templateTitle(tinh)).toBe(dakNong2022.title);
    expect(templateTitle(huyen)).toBe(krongNo2023.title);
  });

  it("are told of in the catalogue that the menus show", () => {
    expect(templateCatalogue).toEqual(
      allTemplates().map((template) => {
        const { id, kind, level, year, rows } = template;
        return { id, kind, level, year, rows: rows.length, title: templateTitle(template) };
      }),
    );
  });

  it("cannot be changed by a caller", () => {
    expect(() => Object.assign(tinh.rows[0]!, { stt: "9" })).toThrow(TypeError);
  });

  it("are found by their id alone", () => {
    expect(findTemplate("score-xa-2026")).toBeNull();
  });

  it.each([
    [tinh, dakNong2022],
    [huyen, krongNo2023],
  ] as const)("hold what the source prints in each row ($id)", (template: Template, source: PrintedAnnex) => {
    const number = (printed: string): number => Number(printed.replace(",", "."));
    const isParent = (stt: string): boolean => template.rows.some((row) => row.stt !== stt && row.stt.startsWith(`${stt.replace(/\.$/, "")}.`));
    const expected = source.rows.slice(0, -1).map((row) => ({
      stt: row.stt.replace(",", "."),
      criterion: row.criterion,
      ...(isParent(row.stt) ? {} : { maxScore: number(row.maxScore), prevScore: number(row.prevScore), targetScore: number(row.targetScore) }),
      ...(row.task === "" ? {} : { task: row.task }),
      ...(row.leadAgency === "" ? {} : { leadAgency: row.leadAgency }),
    }));
    const asPrinted = template.rows.map(({ printed, ...row }) => ({ ...row, ...printed }));
    expect(asPrinted).toEqual(expected);
  });

  it("put the criteria right that the source misprints", () => {
    const misprinted = (template: Template) => template.rows.filter((row) => row.printed !== undefined).map(({ stt }) => stt);
    expect([misprinted(tinh), misprinted(huyen)]).toEqual([["8.1"], ["3.5.3", "4.2.4", "7.1.3", "7.1.6", "7.4"]]);
  });

  it("put the two numbers right that the source prints with a comma", () => {
    expect(dakNong2022.rows.map(({ stt }) => stt).filter((stt) => stt.includes(","))).toEqual(["2,3", "2,4"]);
    expect(tinh.rows.map(({ stt }) => stt).filter((stt) => ["2.3", "2.4"].includes(stt) || stt.includes(","))).toEqual(["2.3", "2.4"]);
  });
});

describe("a template", () => {
  const row = { stt: "1.1", criterion: "Tiêu chí", maxScore: 2 };
  const field = { stt: "1", criterion: "LĨNH VỰC" };
  const parse = (change: object) => templateSchema.safeParse({ ...tinh, ...change });

  it.each([
    ["a number that no row above begins", [row]],
    ["a number twice, with and without its dot", [field, row, { ...row, stt: "1.1." }]],
    ["a number out of form", [field, { ...row, stt: "1,1" }]],
    ["a lowest-level row without standard points", [field, { stt: "1.1", criterion: "Tiêu chí" }]],
    ["standard points on a row that has others below it", [{ ...field, maxScore: 2 }, row]],
    ["a score on a row that has others below it", [{ ...field, prevScore: 2 }, row]],
    ["negative points", [field, { ...row, maxScore: -1 }]],
    ["a row without a name", [field, { ...row, criterion: "" }]],
    ["a field that no template has", [field, { ...row, maxscore: 2 }]],
    ["no rows", []],
  ])("is refused with %s", (_, rows) => {
    expect(parse({ rows }).success).toBe(false);
  });

  it("is taken with rows that make a tree", () => {
    expect(parse({ rows: [field, row, { ...row, stt: "1.2", leadAgency: "Sở Nội vụ" }] }).success).toBe(true);
  });

  it("is refused with a column twice or without numbers", () => {
    expect(parse({ columns: [...tinh.columns, tinh.columns[1]] }).success).toBe(false);
    expect(parse({ columns: tinh.columns.slice(1) }).success).toBe(false);
  });
});
