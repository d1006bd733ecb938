import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Command } from "commander";
import type { Annex } from "#core/annex/annex";
import { readAnnexes, type ReadOptions } from "#core/annex/readAnnexes";
import { proseOf } from "#core/remedies/prose";
import { firstRemedies, type NoRemedies, remediesPlan } from "#core/remedies/remediesOf";
import { readWorkbook } from "#xlsx/readWorkbook";
import { type FileSheet, WorkbookUnreadable } from "#xlsx/workbookSnapshot";
import { writePlan } from "#xlsx/writePlan";
import { isFileError } from "../check/checkFile";
import { writeWhole } from "../files/writeWhole";
import type { ExitCode } from "../io";
import type { Session } from "../session";
import { translateHelp } from "../translateHelp";
import { parsePlanYear } from "./planYear";

interface Options {
  readonly out: string;
  readonly sheet?: string;
  readonly year?: number;
  readonly force?: boolean;
}

export function addRemedies(program: Command, session: Session): void {
  const { words } = session;
  const command = program
    .command("remedies")
    .description(words.say("cli.remedies.about"))
    .argument("<file.xlsx>", words.say("cli.remedies.file"))
    .requiredOption("--out <F.xlsx|F.docx>", words.say("cli.remedies.out"))
    .option("--sheet <NAME>", words.say("cli.remedies.sheet"))
    .option("--year <N>", words.say("cli.check.year"), parsePlanYear)
    .option("--force", words.say("cli.new.force"));
  translateHelp(command, words);
  command.action(async (file: string, options: Options) => session.finish(await writeRemedies(file, options, session)));
}

type Written = { readonly bytes: Uint8Array; readonly sentence: string; readonly data: Readonly<Record<string, string | number>> };

async function writeRemedies(file: string, { out, sheet, year, force = false }: Options, { io, words }: Session): Promise<ExitCode> {
  const refuse = (sentence: string, data: Record<string, string>): ExitCode => {
    io.err(`${words.say(sentence, data)}\n`);
    return 2;
  };
  const toWord = extname(out).toLowerCase() === ".docx";
  if (!toWord && extname(out).toLowerCase() !== ".xlsx") return refuse("cli.remedies.extension", { file: out });
  let sheets: readonly FileSheet[];
  try {
    sheets = (await readWorkbook(await readFile(file))).sheets;
  } catch (error) {
    if (error instanceof WorkbookUnreadable) return refuse(`cli.unreadable.${error.reason}`, { file });
    if (isFileError(error)) return refuse(error.code === "ENOENT" ? "cli.check.missing" : "cli.unreadable.file", { file });
    throw error;
  }
  const chosen = sheets.filter(({ hidden, snapshot }) => (sheet === undefined ? !hidden : snapshot.sheet.name.normalize("NFC") === sheet.normalize("NFC")));
  if (sheet !== undefined && chosen.length === 0) {
    return refuse("cli.remedies.unknownSheet", { file, sheet, known: sheets.map(({ snapshot }) => snapshot.sheet.name).join(", ") });
  }
  const annexes = annexesOf(chosen, year === undefined ? {} : { year });
  const written = toWord ? await proseFrom(annexes) : await listFrom(annexes);
  if (typeof written === "string") return refuse(`cli.remedies.${written}`, { file, toWord: toWord ? "yes" : "no" });
  try {
    await writeWhole(out, written.bytes, { force });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    return code === "EEXIST" ? refuse("cli.new.exists", { file: out }) : refuse("cli.new.failed", { file: out, code });
  }
  io.out(`${words.say(written.sentence, { ...written.data, file: out })}\n`);
  return 0;
}

function annexesOf(sheets: readonly FileSheet[], options: ReadOptions): readonly Annex[] {
  return sheets.flatMap(({ snapshot }) => readAnnexes(snapshot, options).annexes);
}

async function listFrom(annexes: readonly Annex[]): Promise<Written | NoRemedies | "no-annex"> {
  const remedies = firstRemedies(annexes);
  if (typeof remedies === "string") return remedies;
  const plan = remediesPlan(remedies);
  return { bytes: await writePlan(plan), sentence: "cli.remedies.list", data: { sheet: plan.name, count: remedies.count } };
}

/** A remedies annex that is there as it is filled in; else that of a score annex, as it stands on the sheet that would be written. */
async function proseFrom(annexes: readonly Annex[]): Promise<Written | NoRemedies | "no-annex"> {
  let annex = annexes.find(({ kind }) => kind === "remedies");
  if (!annex) {
    const made = await listFrom(annexes);
    if (typeof made === "string") return made;
    [annex] = annexesOf((await readWorkbook(made.bytes)).sheets, {});
    if (!annex) throw new Error("The remedies sheet is not read back.");
  }
  // Only this command needs the library, so only this command waits for it.
  const { writeProse } = await import(/* webpackMode: "eager" */ "#docx/writeProse");
  const prose = proseOf(annex);
  return { bytes: await writeProse(prose), sentence: "cli.remedies.prose", data: { count: prose.items } };
}
