import type { Annex } from "../annex/annex";
import { plansNamedIn, yearsIn } from "../text/years";
import { defineRule, type Report } from "./rule";
import { textsOf } from "./textCells";

/** The heading of last year's score names the year before the plan's, that of the target the plan's own. */
function* headingReports({ columns, heading, year }: Annex): Generator<Report> {
  for (const [key, message, before] of [["prevScore", "year-mismatch.last-year", 1], ["targetScore", "year-mismatch.target", 0]] as const) {
    const column = columns.get(key);
    const years = yearsIn(column?.heading ?? "");
    if (!column || year === null || years.length === 0 || years.includes(year - before)) continue;
    const data = { actual: column.heading, year: String(year), expected: String(year - before) };
    yield { at: { row: heading.first, column: column.column }, row: null, column: key, message, data };
  }
}

export const yearMismatch = defineRule({
  id: "year-mismatch",
  severity: "warning",
  kinds: "all",
  dependsOn: "row",
  messages: ["year-mismatch", "year-mismatch.last-year", "year-mismatch.target"],
  source: "Mẫu phụ lục: nhiệm vụ, mục tiêu là của năm kế hoạch, điểm đạt được là của năm liền trước",
  *check(annex, { once }) {
    const { year } = annex;
    if (year === null) return;
    yield* headingReports(annex);
    for (const { text, places } of once(textsOf)) {
      const read = places.filter(({ part }) => part !== "heading" && part !== "agencies");
      const named = read.length > 0 ? plansNamedIn(text) : [];
      const wrong = named.filter(({ years }) => !years.includes(year) && !years.includes(year + 1));
      const data = { actual: wrong.map(({ printed }) => printed), year: String(year) };
      if (wrong.length > 0) for (const { at, row, column } of read) yield { at, row, column, data };
    }
  },
});
