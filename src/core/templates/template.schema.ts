import * as z from "zod/mini";
import { pointsFromNumber } from "../points/points";
import { parentNumber, rowNumber } from "./numbering";

const text = z.string().check(z.minLength(1));
const points = z.number().check(
  z.gte(0),
  z.refine((value) => pointsFromNumber(value) !== null, "points up to a million"),
);

const rowSchema = z.strictObject({
  /** As printed: "1", "1.", "1.1". */
  stt: text.check(z.regex(/^\d+(\.\d+)*\.?$/, "numbers joined by dots")),
  criterion: text,
  /** The criterion as the source misprints it: shown where the source's own filling is, never in an empty sheet. */
  printedCriterion: z.optional(text),
  /** Standard points: of every lowest-level row and of no other, since the sheet adds those up. */
  maxScore: z.optional(points),
  /** The rest is what the source filled in. */
  prevScore: z.optional(points),
  targetScore: z.optional(points),
  task: z.optional(text),
  leadAgency: z.optional(text),
});

const columnSchema = z.strictObject({
  key: z.enum(["stt", "criterion", "maxScore", "prevScore", "targetScore", "task", "leadAgency"]),
  heading: text,
});

/** In texts, `{year}` is the plan's year, `{lastYear}` the one before, `{unit}` the unit ("tỉnh Đắk Nông"). */
export const templateSchema = z
  .strictObject({
    /** Permanent. */
    id: text.check(z.regex(/^[a-z0-9-]+$/, "small letters, digits and hyphens")),
    kind: z.enum(["score"]),
    level: z.enum(["tinh", "huyen", "xa"]),
    year: z.int().check(z.gte(2000), z.lte(2100)),
    version: text,
    /** The document the template was made from, in words. */
    source: text,
    unit: text,
    sheetName: text,
    caption: text,
    title: text,
    subtitle: text,
    totalLabel: text,
    columns: z.array(columnSchema).check(z.minLength(1)),
    rows: z.array(rowSchema).check(z.minLength(1)),
  })
  .check(
    z.refine(({ columns }) => allDifferent(columns.map(({ key }) => key)), "a column stands once"),
    z.refine(({ columns }) => columns.some(({ key }) => key === "stt"), "a template has the column stt"),
    z.refine(({ rows }) => allDifferent(rows.map(rowNumber)), "a number stands once"),
    z.refine(({ rows }) => parentsComeFirst(rows), "every row below a row that stands above it"),
    z.refine(({ rows }) => onlyLeavesHavePoints(rows), "standard points on lowest-level rows, on each and on no other"),
  );

export type Template = z.infer<typeof templateSchema>;
export type TemplateRow = Template["rows"][number];

function allDifferent(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

function parentsComeFirst(rows: readonly { stt: string }[]): boolean {
  const seen = new Set<string | null>([null]);
  return rows.every((row) => {
    seen.add(rowNumber(row));
    return seen.has(parentNumber(row));
  });
}

function onlyLeavesHavePoints(rows: readonly z.infer<typeof rowSchema>[]): boolean {
  const parents = new Set(rows.map(parentNumber));
  return rows.every((row) => {
    const isLeaf = !parents.has(rowNumber(row));
    return (row.maxScore !== undefined) === isLeaf && (isLeaf || (row.prevScore ?? row.targetScore) === undefined);
  });
}
