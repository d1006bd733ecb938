import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { SheetReading } from "#core/annex/annex";
import type { Datum, Finding } from "#core/findings/finding";
import { allRules } from "#core/rules/allRules";
import { checkSheet } from "#core/rules/checkAnnex";
import type { Rule, RuleKnowledge } from "#core/rules/rule";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { createWords } from "#words/words";
import { sheetText } from "./sheetText";

const bothLanguages = [createWords("vi"), createWords("en")];
const FIXTURES = join(__dirname, "../fixtures/rules");

export type FixtureRole = "wrong" | "right" | "near";

/** A sheet as a text table whose last column, after `||`, names the findings expected on that row: `rule@column`, or `rule` alone. */
export interface RuleFixture {
  /** `points-missing/wrong-one-finding-a-row` */
  readonly name: string;
  /** The folder: the rule the fixture is about. */
  readonly rule: string;
  /** What the file name opens with: the rule fires, does not fire, or does not fire although it looks so. */
  readonly role: FixtureRole;
  readonly text: string;
  readonly snapshot: SheetSnapshot;
  /** `row 4: points-missing@prevScore`, sorted. */
  readonly expected: readonly string[];
}

/** The lines of a fixture's table: the cells, and the findings named after "||". */
export function tableLines(text: string): readonly { readonly cells: string; readonly marks: readonly string[] }[] {
  const lines = text.split("\n").filter((line) => line.startsWith("|"));
  return lines.map((line) => {
    const [cells = "", marks] = line.split("||");
    if (marks === undefined) throw new Error(`No column of expected findings (after "||") in: ${line}`);
    return { cells, marks: marks.split(/\s+/).filter((mark) => mark !== "") };
  });
}

export function fixtureRole(name: string, file: string): FixtureRole {
  const role = /^(wrong|right|near)-/.exec(file)?.[1];
  if (role !== "wrong" && role !== "right" && role !== "near") throw new Error(`${name}: the file name opens with wrong-, right- or near-.`);
  return role;
}

function readFixture(rule: string, file: string): RuleFixture {
  const name = `${rule}/${file.replace(/\.txt$/, "")}`;
  const role = fixtureRole(name, file);
  const text = readFileSync(join(FIXTURES, rule, file), "utf8");
  const lines = tableLines(text);
  const known = new Set(allRules.map(({ id }) => id));
  for (const mark of lines.flatMap(({ marks }) => marks)) {
    if (!known.has(mark.split("@")[0] ?? "")) throw new Error(`${name}: no rule is called "${mark}".`);
  }
  const expected = lines.flatMap(({ marks }, index) => marks.map((mark) => `row ${index + 1}: ${mark}`)).sort();
  return { name, rule, role, text, snapshot: sheetText(lines.map(({ cells }) => cells).join("\n")), expected };
}

/** Every fixture, by rule and name. Throws on unknown rule ids, files out of form and two fixtures with one table. */
export function ruleFixtures(): readonly RuleFixture[] {
  const fixtures = readdirSync(FIXTURES)
    .sort()
    .flatMap((rule) => readdirSync(join(FIXTURES, rule)).sort().map((file) => readFixture(rule, file)));
  const seen = new Map<string, string>();
  for (const { name, text } of fixtures) {
    const table = text.split("\n").filter((line) => line.startsWith("|")).join("\n");
    const same = seen.get(table);
    if (same !== undefined) throw new Error(`${name} has the same table as ${same}.`);
    seen.set(table, name);
  }
  return fixtures;
}

/** The finding's place and rule as a fixture writes it. */
export function markOf({ rule, column, cell }: Finding): string {
  return `row ${cell.row + 1}: ${rule}${column === null ? "" : `@${column}`}`;
}

function isShowable(datum: Datum): boolean {
  if (typeof datum === "string") return datum !== "";
  if (typeof datum === "number") return Number.isFinite(datum);
  if ("points" in datum) return Number.isSafeInteger(datum.points);
  return "words" in datum ? datum.words.length > 0 : datum.length > 0 && datum.every((text) => text !== "");
}

/** Throws where a sentence of the finding is missing, has an unfilled place or an empty one, in either language, or is not declared by its rule. */
export function assertSayable(finding: Finding, rules: readonly Pick<Rule, "id" | "messages">[] = allRules): void {
  const rule = rules.find(({ id }) => id === finding.rule);
  if (!rule) throw new Error(`A finding of no listed rule: ${finding.rule} ${JSON.stringify(finding.data)}`);
  if (!rule.messages.includes(finding.message)) throw new Error(`${rule.id} says "${finding.message}" without declaring it.`);
  for (const [name, datum] of [...Object.entries(finding.data), ...Object.entries(finding.fix?.data ?? {})]) {
    if (!isShowable(datum)) throw new Error(`${rule.id}: nothing to show for {${name}}.`);
  }
  for (const words of bothLanguages) {
    words.say(finding.message, finding.data);
    if (finding.fix) words.say(finding.fix.label, finding.fix.data);
  }
}

/**
 * What all rules find on a sheet, checked strictly: sentences complete in both languages, nothing changed in the reading,
 * the same findings when asked again.
 */
export function findAll(snapshot: SheetSnapshot, knowledge: RuleKnowledge): readonly Finding[] {
  const reading: SheetReading = readAnnexes(snapshot);
  const before = structuredClone(reading);
  const findings = checkSheet(reading, knowledge);
  if (!isDeepStrictEqual(structuredClone(reading), before)) throw new Error("A rule changed the annex it was given.");
  for (const finding of findings) assertSayable(finding);
  const again = checkSheet(readAnnexes(snapshot), knowledge);
  if (JSON.stringify(again) !== JSON.stringify(findings)) throw new Error("The findings differ when the sheet is checked again.");
  return findings;
}
