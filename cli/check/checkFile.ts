import { readFile } from "node:fs/promises";
import { agencyDirectory } from "#core/agencies/agencies";
import { checkAcross } from "#core/across/checkAcross";
import type { Annex, SheetReading } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { continuesAbove } from "#core/annex/walkAnnex";
import type { Finding } from "#core/findings/finding";
import { orderFindings } from "#core/findings/orderFindings";
import { checkSheet } from "#core/rules/checkAnnex";
import { rangeToA1, toA1 } from "#core/snapshot/address";
import { readWorkbook } from "#xlsx/readWorkbook";
import { WorkbookUnreadable, type FileSheet } from "#xlsx/workbookSnapshot";

/** One annex of a file, or a table that claims to be one. */
export interface CheckedTable {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly kind: string;
  readonly year: number | null;
  readonly range: string;
  /** Without the total row, and without rows that only continue the one above. */
  readonly rows: number;
  readonly findings: readonly Finding[];
  /** False where the file holds results that may be old, or formulas without any. */
  readonly calculated: boolean;
  /** True where the sheet is longer than what is read. */
  readonly cut: boolean;
}

export interface CheckedFile {
  readonly file: string;
  /** Message id of why the file could not be read; `null` where it could. */
  readonly problem: string | null;
  readonly tables: readonly CheckedTable[];
}

/** Reads and checks one workbook file, hidden sheets included; never throws on what a file holds. `year` counts where the annex names none. */
export async function checkFile(file: string, year?: number): Promise<CheckedFile> {
  try {
    return { file, problem: null, tables: await checkBytes(await readFile(file), year) };
  } catch (error) {
    if (error instanceof WorkbookUnreadable) return { file, problem: `cli.unreadable.${error.reason}`, tables: [] };
    if (isFileError(error)) return { file, problem: "cli.unreadable.file", tables: [] };
    throw error;
  }
}

/** Every annex of a workbook, in sheet order, with what is found in each and between them. Rejects with `WorkbookUnreadable`. */
export async function checkBytes(bytes: Uint8Array, year?: number): Promise<CheckedTable[]> {
  const { sheets } = await readWorkbook(bytes);
  const read = sheets.flatMap((sheet) => readTables(sheet, year));
  const across = checkAcross(read.flatMap(({ annex }) => annex ?? []), { agencies: agencyDirectory });
  return read.map(({ annex, table }) => {
    const found = across.flatMap((one) => (one.annex === annex ? [one.finding] : []));
    return found.length === 0 ? table : { ...table, findings: orderFindings([...table.findings, ...found]) };
  });
}

/** A table with what was found in it alone; `annex` is `null` where it could not be read as one. */
interface ReadTable {
  readonly annex: Annex | null;
  readonly table: CheckedTable;
}

function readTables({ snapshot, hidden }: FileSheet, year: number | undefined): ReadTable[] {
  const reading = readAnnexes(snapshot, year === undefined ? {} : { year });
  const state = { sheet: snapshot.sheet.name, hidden, calculated: snapshot.calculated, cut: snapshot.cut };
  const check = (part: SheetReading) => checkSheet(part, { agencies: agencyDirectory });
  const annexes = reading.annexes.map((annex) => ({
    annex,
    place: annex.range.top,
    table: { ...state, kind: annex.kind, year: annex.year, range: rangeToA1(annex.range), rows: annex.rows.filter((row) => !continuesAbove(row)).length, findings: check({ annexes: [annex], unreadable: [] }) },
  }));
  const unreadable = reading.unreadable.map((claim) => ({
    annex: null,
    place: claim.at.row,
    table: { ...state, kind: claim.kind, year: null, range: toA1(claim.at), rows: 0, findings: check({ annexes: [], unreadable: [claim] }) },
  }));
  return [...annexes, ...unreadable].sort((one, other) => one.place - other.place).map(({ annex, table }) => ({ annex, table }));
}

/** Whether the system refused a file, rather than we. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === "object" && error !== null && "code" in error && "syscall" in error;
}
