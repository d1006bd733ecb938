import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Command } from "commander";
import { allRules } from "#core/rules/allRules";
import { WorkbookUnreadable } from "#xlsx/workbookSnapshot";
import { checkBytes, isFileError } from "../check/checkFile";
import { writeWhole } from "../files/writeWhole";
import { fixWorkbook, type FixedWorkbook } from "../fix/fixWorkbook";
import { textOfFixes, textOfRest } from "../fix/fixReport";
import type { ExitCode } from "../io";
import type { Session } from "../session";
import { translateHelp } from "../translateHelp";

interface Options {
  readonly out: string;
  readonly rule?: readonly string[];
  readonly force?: boolean;
}

export function addFix(program: Command, session: Session): void {
  const { words } = session;
  const command = program
    .command("fix")
    .description(words.say("cli.fix.about"))
    .argument("<file.xlsx>", words.say("cli.fix.file"))
    .requiredOption("--out <F.xlsx>", words.say("cli.fix.out"))
    .option("--rule <ID>", words.say("cli.fix.rule"), (id: string, others: readonly string[] = []) => [...others, id])
    .option("--force", words.say("cli.new.force"));
  translateHelp(command, words);
  command.action(async (file: string, options: Options) => session.finish(await fixFile(file, options, session)));
}

async function fixFile(file: string, { out, rule = [], force = false }: Options, { io, words }: Session): Promise<ExitCode> {
  const refuse = (sentence: string, data: Record<string, string>): ExitCode => {
    io.err(`${words.say(sentence, data)}\n`);
    return 2;
  };
  const unknown = rule.find((id) => !allRules.some((known) => known.id === id));
  if (unknown !== undefined) return refuse("cli.fix.unknownRule", { rule: unknown, known: allRules.map(({ id }) => id).join(", ") });
  // A workbook with macros under the name of one without, or the other way round, is refused by Excel.
  const extension = extname(file).toLowerCase();
  if (extname(out).toLowerCase() !== extension) return refuse("cli.fix.extension", { file: out, extension });
  let fixed: FixedWorkbook;
  try {
    fixed = await fixWorkbook(await readFile(file), rule.length > 0 ? new Set(rule) : undefined);
  } catch (error) {
    if (error instanceof WorkbookUnreadable) return refuse(`cli.unreadable.${error.reason}`, { file });
    if (isFileError(error)) return refuse(error.code === "ENOENT" ? "cli.check.missing" : "cli.unreadable.file", { file });
    throw error;
  }
  try {
    await writeWhole(out, fixed.bytes, { force });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    return code === "EEXIST" ? refuse("cli.new.exists", { file: out }) : refuse("cli.new.failed", { file: out, code });
  }
  const rest = (await checkBytes(fixed.bytes)).flatMap(({ findings }) => findings);
  io.out(textOfFixes(file, fixed.sheets, words) + textOfRest(out, fixed.sheets, rest, words));
  return rest.some(({ severity }) => severity === "error") ? 1 : 0;
}
