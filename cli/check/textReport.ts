import type { Finding, Severity } from "#core/findings/finding";
import { toA1 } from "#core/snapshot/address";
import type { Words } from "#words/words";
import type { CheckedFile, CheckedTable } from "./checkFile";
import type { Report } from "./report";

/** Terminal colours: red, yellow, cyan. */
const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };
/** The rule whose findings are told in one line, with so many of its rows named. */
const progressRule = "row-unfilled";
const namedRows = 10;

/** For people: a block for each file that was read, and how many files and findings there were. */
export function textReport(words: Words, coloured: boolean, print: (text: string) => void): Report {
  const counts = { files: 0, annexes: 0, unread: 0, error: 0, warning: 0, info: 0 };
  return {
    add(file) {
      counts.files += 1;
      counts.annexes += file.tables.length;
      for (const { findings } of file.tables) for (const { severity } of findings) counts[severity] += 1;
      if (file.problem === null) print(textOfFile(file, words, coloured));
      else counts.unread += 1;
    },
    end: () => print(`${words.say("cli.check.summary", counts)}\n`),
  };
}

function textOfFile({ file, tables }: CheckedFile, words: Words, coloured: boolean): string {
  const lines = tables.flatMap((table) => tableLines(table, words, coloured));
  return [file, ...(lines.length > 0 ? lines : [`  ${words.say("cli.check.noAnnex")}`]), ""].map((line) => `${oneLine(line)}\n`).join("");
}

function tableLines(table: CheckedTable, words: Words, coloured: boolean): string[] {
  const { sheet, hidden, kind, year, range, rows, findings } = table;
  const facts = words.say("cli.check.table", {
    sheet,
    hidden: hidden ? "yes" : "no",
    kind: { words: [`kind.${kind}`] },
    year: year === null ? words.say("cli.check.noYear") : String(year),
    range,
    rows,
  });
  const notes = [
    ...(table.cut ? ["cli.check.cut"] : []),
    ...(table.calculated ? [] : ["cli.check.notCalculated"]),
    ...(findings.length === 0 ? ["cli.check.clean"] : []),
  ];
  const unfilled = findings.filter(({ rule }) => rule === progressRule);
  const lines = findings.filter(({ rule }) => rule !== progressRule).map((finding) => findingLine(finding, words, coloured));
  return [`  ${facts}`, ...[...notes.map((id) => words.say(id)), ...lines, ...progressLine(unfilled, words, coloured)].map((line) => `    ${line}`)];
}

/** Rows still to be filled in are progress rather than faults: one line for all of them. */
function progressLine(unfilled: readonly Finding[], words: Words, coloured: boolean): string[] {
  const [first] = unfilled;
  if (!first) return [];
  const rows = unfilled.slice(0, namedRows).map(({ cell, place }) => printable(place === "" ? toA1(cell) : place));
  const data = { label: severityLabel(first.severity, words, coloured), count: unfilled.length, rows, more: unfilled.length - rows.length };
  return [words.say("cli.check.unfilled", data)];
}

function findingLine({ cell, place, severity, rule, message, data }: Finding, words: Words, coloured: boolean): string {
  const where = `${toA1(cell)}${place === "" ? "" : ` (${printable(place)})`}`;
  return `${where} ${severityLabel(severity, words, coloured)} ${rule}: ${printable(words.say(message, data))}`;
}

function severityLabel(severity: Severity, words: Words, coloured: boolean): string {
  const label = words.say(`cli.severity.${severity}`);
  return coloured ? `\u001b[${colours[severity]}m${label}\u001b[0m` : label;
}

/** Text from a file must neither break the line nor steer the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}

/** As `printable`, but our own colours stay. */
function oneLine(line: string): string {
   
  return line.replace(/(\u001b\[\d+m)|\p{Cc}+/gu, (_, colour?: string) => colour ?? " ");
}
