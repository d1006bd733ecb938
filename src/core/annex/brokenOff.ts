import { areCapitals, demandsMore, endsSentence, hadNoRoom, isGlued, opensAgency, opensItem, opensSentence } from "../text/brokenLines";
import { unmatchedMarks } from "../text/brackets";
import { tidySpaces } from "../text/fold";
import { findLookalikes } from "../text/lookalikes";
import type { AnnexCell, ColumnKey } from "./annex";
import { codesOf } from "./codedAnswers";
import { hasHeadNumber } from "./headNumbers";
import type { AnnexKindDefinition, ColumnContent } from "./kinds/annexKindDefinition";
import { mayBePageNumber, type TableRow } from "./tableRow";

/**
 * Whether a text, or a whole row, is but a printed line of the one above.
 * - `sure`: it begins in the middle of a sentence · `likely`: the text above cannot end there · `perhaps`: it may as well be a text of its own
 * - `no`: it opens a row
 */
type Verdict = "sure" | "likely" | "perhaps" | "no";

/** What stands in a column of the row above, with the lines that went on with it. */
interface Above {
  readonly whole: string;
  /** Place of the last line's row among the rows. */
  readonly at: number;
}

/** What is known of a column of the table. */
interface Column {
  readonly holds: ColumnContent;
  /** A text in it opens a row: a name, a goal, a task, an activity. */
  readonly opensRows: boolean;
  /** With which its numbers begin, where texts of the kind have any. */
  readonly firstNumber: number | null;
  /** Nearly all of its texts have one here, so that a text without goes on with another. */
  readonly isNumbered: boolean;
  /** Letters that a line holds at most; `null` where lines are of any length. Rarely asked for. */
  readonly width: () => number | null;
}

/** So many rows must be sure for a table to count as one whose lines were broken off; one or two can be a slip. */
const FEWEST = 3;

/**
 * The rows with those marked that hold nothing but printed lines of the row above, as a paste from a PDF or by way of a text editor leaves
 * them: no number, no points or figures, and below each text another that goes on with it. In a table that was broken so throughout, what
 * may go on does; elsewhere only what surely does. In doubt a row is one of its own.
 */
export function markBrokenOff(rows: readonly TableRow[], kind: AnnexKindDefinition): readonly TableRow[] {
  const mayGoOn = rows.map(holdsLinesOnly);
  if (!mayGoOn.includes(true)) return rows;
  const table: Table = { rows, mayGoOn, kind, columns: columnsKnown(rows, mayGoOn, kind) };
  const inBrokenTable = verdicts(table, true);
  const count = (verdict: Verdict): number => inBrokenTable.filter((each) => each === verdict).length;
  const isBroken = count("sure") >= FEWEST && count("sure") * 2 >= count("perhaps");
  if (!isBroken && (kind.hasParts || count("sure") === 0)) return rows;
  const found = isBroken ? inBrokenTable : verdicts(table, false);
  return rows.map((row, at) => (found[at] === "no" ? row : { ...row, brokenOff: true, isTotal: false, isRemark: false }));
}

interface Table {
  readonly rows: readonly TableRow[];
  /** By row. */
  readonly mayGoOn: readonly boolean[];
  readonly kind: AnnexKindDefinition;
  readonly columns: ReadonlyMap<ColumnKey, Column>;
}

/** Neither a number nor a merged cell. */
function holdsLinesOnly({ row, stt, own, continued, cells }: TableRow): boolean {
  return stt.state === "missing" && !continued && !own.includes("stt") && [...cells.values()].every(({ address }) => address.row === row);
}

function columnsKnown(rows: readonly TableRow[], mayGoOn: readonly boolean[], kind: AnnexKindDefinition): Table["columns"] {
  return new Map(
    kind.columns.map(({ key, holds, headNumber }): [ColumnKey, Column] => {
      const opening = rows.flatMap(({ own, cells: all, series, stt }, at) => (!mayGoOn[at] && stt.state !== "missing" && series === "arabic" && own.includes(key) ? (all.get(key) ?? []) : []));
      const numbered = headNumber === undefined ? 0 : opening.filter((cell) => hasHeadNumber(cell, headNumber)).length;
      const isNumbered = numbered >= 2 && numbered * 5 >= opening.length * 4;
      let width: number | null | undefined;
      const widthOnce = (): number | null => (width === undefined ? (width = widthOf(rows, mayGoOn, key)) : width);
      return [key, { holds, opensRows: holds === "name" || headNumber !== undefined || key === "activity", firstNumber: headNumber ?? null, isNumbered, width: widthOnce }];
    }),
  );
}

const [NARROWEST, WIDEST, FEWEST_BREAKS] = [8, 120, 8];
/** Of so many breaks one at least comes where the line had no room for the next word. */
const BREAKS_FOR_A_FULL_LINE = 3;

/** Of a page's column; `null` where its lines do not tell. */
function widthOf(rows: readonly TableRow[], mayGoOn: readonly boolean[], key: ColumnKey): number | null {
  const lines = rows.map(({ own, cells }) => (own.includes(key) ? plain(cells.get(key)?.text ?? "") : ""));
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const breaks = lines.flatMap((line, at) => (at > 0 && mayGoOn[at] && line !== "" && lines[at - 1] !== "" ? [hadNoRoom(lines[at - 1] ?? "", line, width)] : []));
  const isPage = width >= NARROWEST && width <= WIDEST && breaks.length >= FEWEST_BREAKS && breaks.filter(Boolean).length * BREAKS_FOR_A_FULL_LINE >= breaks.length;
  return isPage ? width : null;
}

function verdicts(table: Table, isBroken: boolean): readonly Verdict[] {
  const { rows, mayGoOn } = table;
  const lastNumbered = rows.findLastIndex(({ stt }) => stt.state !== "missing");
  let above = new Map<ColumnKey, Above>();
  let last = -1;
  return rows.map((row, at) => {
    const follows = rows[at - 1]?.row === row.row - 1;
    const verdict = mayGoOn[at] ? verdictOn(row, above, last, table) : "no";
    const goesOn = verdict === "sure" || (isBroken && verdict !== "no");
    const isFirm = verdict === "sure" || verdict === "likely";
    // "3" below "mức độ" is one of its lines unless the page ends there.
    if (mayBePageNumber(row) && !(goesOn && follows && (isFirm || rows[at + 1]?.row === row.row + 1))) return "no";
    // What stands apart below the last number is rather a signature than a line on the next page.
    if (at > lastNumbered && !follows && !(isBroken && isFirm)) return "no";
    if (!goesOn) above = new Map();
    if (goesOn || !(row.isTotal || row.isRemark)) add(above, row, at);
    last = at;
    return goesOn ? verdict : "no";
  });
}

function add(above: Map<ColumnKey, Above>, { own, cells }: TableRow, at: number): void {
  for (const key of own) {
    const text = cells.get(key)?.text ?? "";
    const before = above.get(key)?.whole;
    above.set(key, { whole: before === undefined ? text : `${before}\n${text}`, at });
  }
}

/** In the letters that are meant: cleaning repairs them and joins rows at once. */
function plain(text: string): string {
  return tidySpaces(findLookalikes(text.normalize("NFC")).repaired);
}

/** `null` for a formula and for a number that was something else. */
function lineIn({ value, formula, numberFormat, text }: AnnexCell): string | null {
  const isPlain = typeof value === "string" || (Number.isInteger(value) && (numberFormat === "General" || numberFormat === "@"));
  return formula === null && isPlain ? plain(text) : null;
}

function verdictOn(row: TableRow, above: ReadonlyMap<ColumnKey, Above>, last: number, { columns, kind }: Table): Verdict {
  const found: Verdict[] = [];
  let follows = true;
  let areNames = true;
  for (const key of row.own) {
    const [column, before, cell] = [columns.get(key), above.get(key), row.cells.get(key)];
    const text = cell ? lineIn(cell) : null;
    if (!column || !before || !cell || text === null) return "no";
    const line = { text, above: plain(before.whole.slice(before.whole.lastIndexOf("\n") + 1)), whole: before.whole };
    const verdict = column.opensRows ? opening(cell, line, column, kind) : other(line, column);
    if (verdict === "no") return "no";
    found.push(verdict);
    follows &&= before.at === last;
    areNames &&= areCapitals(line.above, text);
  }
  const firmest = (["sure", "likely"] as const).find((verdict) => found.includes(verdict));
  // "KT-XH", "CÔNG": how a remark or a total begins may as well be a word of a name.
  if ((row.isRemark || row.isTotal) && !firmest && !areNames) return "no";
  return firmest ?? (follows ? "perhaps" : "no");
}

/** A line, the one above it, and all that stands above it in the cell. */
interface Line {
  readonly text: string;
  readonly above: string;
  readonly whole: string;
}

function isUnclosed({ whole }: Line): boolean {
  return unmatchedMarks(whole).some((mark) => mark !== '"');
}

/** "tài chính⏎- ngân sách". */
const WITHIN_NAME = /^[-–] \p{Ll}/u;
const PART = /^trong đó(?![\p{L}\p{M}])/iu;

/** A name, a goal, a task or an activity opens a row unless it is seen to be a rest of one. */
function opening(cell: AnnexCell, line: Line, { firstNumber, isNumbered, width }: Column, { hasParts }: AnnexKindDefinition): Verdict {
  const { text, above } = line;
  if ((firstNumber !== null && hasHeadNumber(cell, firstNumber)) || (hasParts && PART.test(text))) return "no";
  if (isGlued(above, text)) return "sure";
  if (opensItem(text)) return isUnclosed(line) ? "likely" : isNumbered || (!hasParts && WITHIN_NAME.test(text) && hadNoRoom(above, text, width())) ? "perhaps" : "no";
  if (!opensSentence(text)) return endsSentence(above) ? "perhaps" : "sure";
  if (isUnclosed(line)) return "likely";
  const fits = isNumbered || text.startsWith("(") || above.endsWith(",") || demandsMore(above) || areCapitals(above, text);
  return fits || hadNoRoom(above, text, width()) ? "perhaps" : "no";
}

/** Any other text may be one more item of the cell above. */
function other(line: Line, { holds, width }: Column): Verdict {
  const { text, above } = line;
  if (holds === "stt" || holds === "points" || holds === "value" || (holds === "budget" && /^\d/.test(text))) return "no";
  if (holds === "unit") {
    const isCoded = codesOf(text).length > 0 && codesOf(above).length > 0;
    return isCoded || (!opensSentence(text) && hadNoRoom(above, text, width())) ? "perhaps" : "no";
  }
  if (opensItem(text)) return "perhaps";
  if (isGlued(above, text)) return "sure";
  const mayOpen = opensSentence(text) || endsSentence(above) || (holds === "agencies" && opensAgency(text));
  if (!mayOpen) return "sure";
  return demandsMore(above) || isUnclosed(line) ? "likely" : "perhaps";
}
