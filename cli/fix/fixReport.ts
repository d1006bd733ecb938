import type { Datum, Finding } from "#core/findings/finding";
import { pointsFromNumber } from "#core/points/points";
import { toA1 } from "#core/snapshot/address";
import type { CellValue } from "#core/snapshot/snapshot";
import type { Words } from "#words/words";
import { printable } from "../check/textReport";
import type { MadeEdit } from "./fixSheet";
import type { SheetFixes } from "./fixWorkbook";

/** Longer texts are shown where they changed, with so many characters before and behind. */
const longestWhole = 80;
const wordsAbout = 15;

/** One line for each edit made, by sheet, and one for each cell left as it was. */
export function textOfFixes(file: string, sheets: readonly SheetFixes[], words: Words): string {
  const lines = sheets.flatMap(({ sheet, made, locked, refused }) => {
    const notes = [
      ...refused.map(({ cell, reason }) => words.say(`cli.fix.refused.${reason}`, { cell: toA1(cell) })),
      ...(locked > 0 ? [words.say("cli.fix.locked", { count: locked })] : []),
    ];
    const inside = [...made.map((edit) => editLine(edit, words)), ...notes].map((line) => `    ${line}`);
    return inside.length > 0 ? [`  ${words.say("cli.fix.sheet", { sheet })}`, ...inside] : [];
  });
  return [file, ...(lines.length > 0 ? lines : [`  ${words.say("cli.fix.nothing")}`]), ""].map((line) => `${printable(line)}\n`).join("");
}

/** The last line: how many cells were fixed, where the file is, and what is left in it. */
export function textOfRest(out: string, sheets: readonly SheetFixes[], rest: readonly Finding[], words: Words): string {
  const count = new Set(sheets.flatMap(({ sheet, made }) => made.map(({ cell }) => `${sheet}!${toA1(cell)}`))).size;
  const left = { error: 0, warning: 0, info: 0 };
  for (const { severity } of rest) left[severity] += 1;
  return `${words.say("cli.fix.done", { count, file: out, ...left })}\n`;
}

function editLine({ cell, place, rule, before, after, formula }: MadeEdit, words: Words): string {
  const where = `${toA1(cell)}${place === "" ? "" : ` (${place})`}`;
  const [old, now] = typeof before === "string" && typeof after === "string" ? aroundChange(before, after) : [before, after];
  const shown = now === "" && formula ? words.say("cli.fix.uncalculated") : valueText(now, words);
  const result = formula ? words.say("cli.fix.formula", { result: shown }) : shown;
  return `${where} ${rule}: ${valueText(old, words)} → ${result}`;
}

/** Of two long texts, what differs with some words about it. */
function aroundChange(before: string, after: string): [string, string] {
  const shorter = Math.min(before.length, after.length);
  if (shorter <= longestWhole) return [before, after];
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const cut = (text: string): string => {
    const [from, to] = [before.lastIndexOf(" ", start - wordsAbout), text.indexOf(" ", text.length - end + wordsAbout)];
    return `${from > 0 ? "…" : ""}${text.slice(Math.max(from, -1) + 1, to < 0 ? text.length : to)}${to < 0 ? "" : "…"}`;
  };
  return [cut(before), cut(after)];
}

/** Numbers with the language's decimal sign, text in quotation marks, so that “8,5” and 8,5 differ. */
function valueText(value: CellValue, words: Words): string {
  if (value === "") return words.say("cli.fix.empty");
  if (typeof value === "string") return words.say("cli.fix.text", { text: value });
  const points = typeof value === "number" ? pointsFromNumber(value) : null;
  const number: Datum = points === null ? String(value).toUpperCase() : { points };
  return words.say("cli.fix.number", { number });
}
