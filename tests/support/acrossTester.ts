import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { acrossRules } from "#core/across/acrossRules";
import { checkAcross } from "#core/across/checkAcross";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { Finding } from "#core/findings/finding";
import type { RuleKnowledge } from "#core/rules/rule";
import { toA1 } from "#core/snapshot/address";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { assertSayable, fixtureRole, markOf, tableLines, type FixtureRole } from "./ruleTester";
import { sheetText } from "./sheetText";

const FIXTURES = join(__dirname, "../fixtures/across");

/** A workbook as text: each sheet a table below a line "## name", marked as a rule's fixture is. */
export interface AcrossFixture {
  readonly name: string;
  readonly rule: string;
  readonly role: FixtureRole;
  readonly sheets: readonly SheetSnapshot[];
  /** `Phụ lục 1, row 4: across-lead-differs@leadAgency`, sorted. */
  readonly expected: readonly string[];
}

function readFixture(rule: string, file: string): AcrossFixture {
  const name = `${rule}/${file.replace(/\.txt$/, "")}`;
  const parts = readFileSync(join(FIXTURES, rule, file), "utf8").split(/^## (.+)$/m).slice(1);
  const tables = parts.flatMap((part, at) => (at % 2 === 0 ? [{ sheet: part, lines: tableLines(parts[at + 1] ?? "") }] : []));
  if (tables.length < 2) throw new Error(`${name}: a workbook has two sheets at least, each below "## name".`);
  const known = new Set(acrossRules.map(({ id }) => id));
  const marks = tables.flatMap(({ sheet, lines }) => lines.flatMap(({ marks: own }, index) => own.map((mark) => ({ sheet, mark, row: index + 1 }))));
  for (const { mark } of marks) if (!known.has(mark.split("@")[0] ?? "")) throw new Error(`${name}: no rule across annexes is called "${mark}".`);
  return {
    name,
    rule,
    role: fixtureRole(name, file),
    sheets: tables.map(({ sheet, lines }) => sheetText(lines.map(({ cells }) => cells).join("\n"), { name: sheet })),
    expected: marks.map(({ sheet, mark, row }) => `${sheet}, row ${row}: ${mark}`).sort(),
  };
}

/** Every fixture, by rule and name. */
export function acrossFixtures(): readonly AcrossFixture[] {
  return readdirSync(FIXTURES).sort().flatMap((rule) => readdirSync(join(FIXTURES, rule)).sort().map((file) => readFixture(rule, file)));
}

export function acrossMarkOf(finding: Finding): string {
  return `${finding.sheet.name}, ${markOf(finding)}`;
}

/** What the rules find between the sheets of a workbook, checked strictly: both places and sheets named, complete sentences, nothing changed, the same when asked again. */
export function findAcross(sheets: readonly SheetSnapshot[], knowledge: RuleKnowledge): readonly Finding[] {
  const annexes = sheets.flatMap((sheet) => readAnnexes(sheet).annexes);
  const before = structuredClone(annexes);
  const findings = checkAcross(annexes, knowledge).map(({ finding }) => finding);
  if (!isDeepStrictEqual(structuredClone(annexes), before)) throw new Error("A rule changed an annex it was given.");
  for (const finding of findings) {
    assertSayable(finding, acrossRules);
    const { elsewhere, sheet, data } = finding;
    if (!elsewhere || elsewhere.sheet.name === sheet.name) throw new Error(`${finding.rule}: no place in another sheet.`);
    if (data["sheet"] !== sheet.name || data["there"] !== `${elsewhere.sheet.name}!${toA1(elsewhere.cell)}`) throw new Error(`${finding.rule}: names other places than it has.`);
  }
  const again = checkAcross(sheets.flatMap((sheet) => readAnnexes(sheet).annexes), knowledge).map(({ finding }) => finding);
  if (JSON.stringify(again) !== JSON.stringify(findings)) throw new Error("The findings differ when the workbook is checked again.");
  return findings;
}
