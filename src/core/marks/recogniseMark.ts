import type { AnnexKind, AnnexNumbering, ColumnKey } from "../annex/annex";
import { markFormulas } from "./markFormulas";
import type { MarkedTable } from "./markedTable";

/**
 * Which of our marks a conditional format's formula is (`"sum"`, `"decline"` …); `null` for a formula of someone else's.
 * It is told by its skeleton, so it may have moved to other rows, columns or sheets, lost references to deletions,
 * and been written again with other spaces, letter case or truth values (LibreOffice saves TRUE as 1).
 */
export function markOf(formula: string): string | null {
  skeletons ??= new Map(markFormulas.flatMap((mark) => samplesFor(mark.kinds).map((table) => [skeletonOf(mark.write(table, 2)), mark.mark] as const)));
  return skeletons.get(skeletonOf(formula)) ?? null;
}

let skeletons: ReadonlyMap<string, string> | null = null;

const columns: readonly ColumnKey[] = [
  "stt", "criterion", "maxScore", "prevScore", "targetScore", "task", "leadAgency", "monitorAgency", "coordAgency",
  "goal", "target", "activity", "output", "deadline", "budget", "indicator", "unit", "value", "note",
];

/** Formulas differ in shape only by the total row, by where they start and by roman fields; which columns stand where does not matter to the skeleton. */
function samplesFor(kinds: readonly AnnexKind[]): readonly MarkedTable[] {
  const places = new Map(columns.map((key, column) => [key, column]));
  const numberings: readonly AnnexNumbering[] = [false, true].map((romanFields) => ({ form: "tree", romanFields }));
  return kinds.flatMap((kind) =>
    [9, null].flatMap((totalRow) =>
      [true, false].flatMap((belowHeading) => numberings.map((numbering) => ({ kind, headingRow: 4, belowHeading, lastRow: 8, totalRow, columns: places, numbering }))),
    ),
  );
}

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
/** One after the other: a text, a sheet's name, a reference or what a deletion left of it, a truth value, a space. */
const PIECES = new RegExp(
  String.raw`("(?:[^"]|"")*")|(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!|(?<![\p{L}\p{N}_.$])(${CELL}(?::${CELL})?|#REF!)(?![\p{L}\p{N}_.(])|\b(TRUE|FALSE)(?:\(\))?|\s`,
  "giu",
);

/** The formula with every reference as "#", a list of references as one, truth values as numbers, texts as they are. */
function skeletonOf(formula: string): string {
  const bare = formula.trim().replace(/^=/, "");
  const written = bare.replace(PIECES, (_, text?: string, reference?: string, truth?: string) => {
    if (text !== undefined) return text;
    if (truth !== undefined) return /^t/i.test(truth) ? "1" : "0";
    return reference === undefined ? "" : "#";
  });
  const upper = written.replace(/("(?:[^"]|"")*")|[^"]+/g, (piece, text?: string) => text ?? piece.toUpperCase());
  return upper.replace(/#(?:,#)+/g, "#");
}
