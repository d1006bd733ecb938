import * as z from "zod/mini";
import { pointsFromNumber } from "../points/points";
import { faultIn } from "./rowFaults";

const text = z.string().check(z.minLength(1));
const points = z.number().check(
  z.gte(0),
  z.refine((value) => pointsFromNumber(value) !== null, "points up to a million"),
);
const textOrNumber = z.union([text, z.number()]);

/** Wording that an empty sheet has right and the source has otherwise; `""` where the source has nothing. */
const printedSchema = z.strictObject({
  stt: z.optional(z.string()),
  criterion: z.optional(text),
  goal: z.optional(text),
  task: z.optional(text),
  activity: z.optional(z.string()),
  indicator: z.optional(text),
  unit: z.optional(text),
});

/** Which of these an empty sheet brings along, and which are the source's own filling, is the kind's to say. */
const rowSchema = z.strictObject({
  /** As printed: "1", "1.", "1.1", "I"; `""` for a row that goes on with the one above. */
  stt: z.string(),
  criterion: z.optional(text),
  indicator: z.optional(text),
  /** `score`: standard points, of every lowest-level row and of no other, since the sheet adds those up. */
  maxScore: z.optional(points),
  prevScore: z.optional(points),
  targetScore: z.optional(points),
  /** `action-plan`: where a goal, task … goes on with the row above, it is left out. */
  goal: z.optional(text),
  target: z.optional(text),
  task: z.optional(text),
  activity: z.optional(text),
  output: z.optional(text),
  monitorAgency: z.optional(text),
  leadAgency: z.optional(text),
  coordAgency: z.optional(text),
  deadline: z.optional(text),
  budget: z.optional(textOrNumber),
  unit: z.optional(text),
  value: z.optional(textOrNumber),
  note: z.optional(text),
  /** As the source prints it: shown where the source's own filling is, never in an empty sheet. */
  printed: z.optional(printedSchema),
});

const columnSchema = z.strictObject({
  key: z.enum([
    "stt", "criterion", "maxScore", "prevScore", "targetScore", "task", "leadAgency", "monitorAgency", "coordAgency",
    "goal", "target", "activity", "output", "deadline", "budget", "indicator", "unit", "value", "note",
  ]),
  heading: text,
  /** The heading above this one and its neighbours of the same group. */
  group: z.optional(text),
});

/** In texts, `{year}` is the plan's year, `{lastYear}` the one before, `{unit}` the unit ("tỉnh Đắk Nông"). */
export const templateSchema = z
  .strictObject({
    /** Permanent. */
    id: text.check(z.regex(/^[a-z0-9-]+$/, "small letters, digits and hyphens")),
    kind: z.enum(["score", "monitoring", "action-plan", "targets", "remedies", "report"]),
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
    /** As the source prints it, for a sheet with the source's own filling. */
    printed: z.optional(z.strictObject({ title: text })),
    /** Where the annex ends with a total row. */
    totalLabel: z.optional(text),
    columns: z.array(columnSchema).check(z.minLength(1)),
    rows: z.array(rowSchema).check(z.minLength(1)),
  })
  .check(
    z.refine(({ columns }) => allDifferent(columns.map(({ key }) => key)), "a column stands once"),
    z.refine(({ columns }) => columns.some(({ key }) => key === "stt"), "a template has the column stt"),
    z.refine(({ columns, rows }) => rows.every((row) => hasColumns(row, columns)), "a row has only what there is a column for"),
    z.check(({ value, issues }) => {
      const fault = faultIn(value.kind, value.rows);
      if (fault !== null) issues.push({ code: "custom", input: value.rows, path: ["rows"], message: fault });
    }),
    z.refine(({ kind, totalLabel }) => totalLabel !== undefined || (kind !== "score" && kind !== "action-plan"), "the kind has a total row"),
  );

export type Template = z.infer<typeof templateSchema>;
export type TemplateRow = Template["rows"][number];

function allDifferent(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

function hasColumns({ printed, ...row }: z.infer<typeof rowSchema>, columns: readonly { readonly key: string }[]): boolean {
  const keys = new Set(columns.map(({ key }) => key));
  return [row, printed ?? {}].every((cells) => Object.keys(cells).every((key) => keys.has(key)));
}
