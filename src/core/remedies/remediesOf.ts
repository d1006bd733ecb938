import { administrativeLevel } from "../adoption/administrativeLevel";
import type { Annex, AnnexRow } from "../annex/annex";
import { readablePoints } from "../annex/readPoints";
import { effectiveText } from "../annex/effectiveCell";
import { nameOf, placeText } from "../annex/walkAnnex";
import type { SheetPlan } from "../plan/sheetPlan";
import { layOutTemplate } from "../templates/layOutTemplate";
import { findTemplate, type Template } from "../templates/templates";
import { tidySpaces } from "../text/fold";
import { type LostPoints, lostPoints } from "./lostPoints";
import { goalSentence, listTitle, quotedName, TO_FILL_IN } from "./wording";

/**
 * Why there is no list: the annex has nothing to remedy (`nothing-lost`), no row has both numbers (`no-scores`), or its title
 * names no year, without which the list can name none (`no-year`).
 */
export type NoRemedies = "nothing-lost" | "no-scores" | "no-year";

/** The remedies list of a score annex, as a template filled with what the annex says of each row that lost points. */
export interface Remedies {
  readonly template: Template;
  readonly count: number;
  /** Which agencies there are to pick from is known only where the title names a level. */
  readonly levelKnown: boolean;
}

/** The annex of Đak Pơ lends headings and the first heading's wording; goal, task and lead come from the score annex, the rest is left to fill in. */
export function remediesOf(annex: Annex): Remedies | NoRemedies {
  const lost = lostPoints(annex);
  if (lost.length === 0) return hasScores(annex) ? "nothing-lost" : "no-scores";
  const { year } = annex;
  if (year === null) return "no-year";
  const model = modelList();
  const level = administrativeLevel(annex);
  const names = nameCounts(lost);
  const template: Template = {
    ...model,
    id: "remedies-of-score",
    level: level ?? model.level,
    year,
    version: "1",
    source: annex.sheet.name,
    unit: annex.unit ?? TO_FILL_IN,
    title: listTitle,
    printed: undefined,
    rows: [...model.rows.slice(0, 1), ...lost.map((one, place) => remedyRow(annex, one, `1.${place + 1}.`, year, names))],
  };
  return { template, count: lost.length, levelKnown: level !== null };
}

/** Of the first score annex that lost points; where none did, why the first has no list. */
export function firstRemedies(annexes: readonly Annex[]): Remedies | NoRemedies | "no-annex" {
  const found = annexes.filter(({ kind }) => kind === "score").map(remediesOf);
  return found.find((one) => typeof one !== "string") ?? found[0] ?? "no-annex";
}

/** The list as a sheet to be made, standing on the first cell to fill in; without a known level there are no agencies to pick from. */
export function remediesPlan({ template, levelKnown }: Remedies): SheetPlan {
  const plan = layOutTemplate(template, { filled: true });
  const column = template.columns.findIndex(({ key }) => key === "coordAgency");
  return { ...plan, firstCell: { ...plan.firstCell, column }, dropDowns: levelKnown ? plan.dropDowns : [] };
}

function modelList(): Template {
  const model = findTemplate("remedies-huyen-2022");
  if (!model) throw new Error("The built-in remedies annex is missing.");
  return model;
}

function hasScores(annex: Annex): boolean {
  return annex.rows.some(({ cells }) => readablePoints(cells.get("maxScore")) !== null && readablePoints(cells.get("prevScore")) !== null);
}

function remedyRow(annex: Annex, { row, maxScore, prevScore }: LostPoints, stt: string, year: number, names: ReadonlyMap<string, number>): Template["rows"][number] {
  const target = readablePoints(row.cells.get("targetScore"));
  const name = shortName(row);
  const place = name === "" || (names.get(name) ?? 0) > 1 ? ` (${placeText(row)})` : "";
  return {
    stt,
    criterion: `${quotedName(name, row.level)}${place}`,
    target: target === null ? undefined : goalSentence(target, maxScore, prevScore, lastYear(annex) ?? year - 1),
    task: textIn(row, "task"),
    leadAgency: textIn(row, "leadAgency"),
  };
}

/** A name that two rows share is told apart by their numbers. */
function nameCounts(lost: readonly LostPoints[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { row } of lost) counts.set(shortName(row), (counts.get(shortName(row)) ?? 0) + 1);
  return counts;
}

/** On one line and without the mark that ends it, since it stands in quotation marks. */
function shortName(row: AnnexRow): string {
  return tidySpaces(nameOf(row)).replace(/(?<![.…])[.,;:]$/, "");
}

/** The year in the heading over last year's scores. */
function lastYear({ columns }: Annex): number | null {
  const year = columns.get("prevScore")?.heading.match(/\b20\d\d\b/g)?.at(-1);
  return year === undefined ? null : Number(year);
}

/** What stands in the row's cell; a text that begins with "=" would be taken for a formula, so a space comes first. */
function textIn(row: AnnexRow, key: "task" | "leadAgency"): string | undefined {
  const text = effectiveText(row, key);
  if (text === "") return undefined;
  return text.startsWith("=") ? ` ${text}` : text;
}
