import type { SheetEdit } from "#core/edits/edit";
import type { Datum, Finding } from "#core/findings/finding";
import { formatPoints } from "#core/points/points";
import { toA1 } from "#core/snapshot/address";
import type { Words } from "#words/words";
import type { CheckedFile } from "./checkFile";
import { ListPrinter } from "./listPrinter";
import type { Report } from "./report";

/** The run as one object for scripts; numbers in `data` are decimal strings with a point. */
export function jsonReport(words: Words, print: (text: string) => void): Report {
  const files = new ListPrinter(print, '{\n "version": 1,\n "files": ', 1);
  return { add: (file) => files.add(jsonFile(file, words)), end: () => files.end("\n}\n") };
}

function jsonFile({ file, problem, tables }: CheckedFile, words: Words) {
  return {
    file,
    error: problem === null ? null : words.say(problem, { file }),
    sheets: tables.map(({ sheet, kind, year, range, rows, findings }) => ({
      sheet,
      kind,
      year,
      range,
      rows,
      findings: findings.map((finding) => jsonFinding(finding, words)),
    })),
  };
}

function jsonFinding({ rule, severity, cell, stt, column, message, data, fix, elsewhere }: Finding, words: Words) {
  return {
    rule,
    severity,
    cell: toA1(cell),
    row: cell.row + 1,
    stt,
    column,
    message: words.say(message, data),
    data: Object.fromEntries(Object.entries(data).map(([name, datum]) => [name, plain(datum, words)])),
    ...(elsewhere ? { elsewhere: `${elsewhere.sheet.name}!${toA1(elsewhere.cell)}` } : {}),
    fix: fix && { label: words.say(fix.label, fix.data), edits: fix.edits.map(jsonEdit) },
  };
}

function plain(datum: Datum, words: Words): string | readonly string[] {
  if (typeof datum === "string") return datum;
  if (typeof datum === "number") return String(datum);
  if ("points" in datum) return formatPoints(datum.points, ".");
  return "words" in datum ? datum.words.map((id) => words.say(id)) : datum;
}

function jsonEdit(edit: SheetEdit) {
  const cell = toA1(edit.cell);
  if (edit.kind === "setFormula") return { cell, formula: edit.formula };
  return { cell, value: edit.kind === "setNumber" ? edit.number : edit.text };
}
