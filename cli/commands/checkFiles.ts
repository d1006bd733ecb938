import { Option, type Command } from "commander";
import { checkFile, type CheckedFile } from "../check/checkFile";
import { findFiles } from "../check/findFiles";
import { jsonReport } from "../check/jsonReport";
import { showProgress } from "../check/progress";
import type { Report } from "../check/report";
import { sarifReport } from "../check/sarifReport";
import { textReport } from "../check/textReport";
import type { ExitCode } from "../io";
import type { Session } from "../session";
import { translateHelp } from "../translateHelp";
import { parsePlanYear } from "./planYear";

interface Options {
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly year?: number;
}

export function addCheck(program: Command, session: Session): void {
  const { words } = session;
  const command = program
    .command("check")
    .description(words.say("cli.check.about"))
    .argument("<file|folder...>", words.say("cli.check.paths"))
    .option("--json", words.say("cli.option.json"))
    .addOption(new Option("--sarif", words.say("cli.option.sarif")).conflicts("json"))
    .option("--year <N>", words.say("cli.check.year"), parsePlanYear);
  translateHelp(command, words);
  command.action(async (paths: string[], options: Options) => session.finish(await checkFiles(paths, options, session)));
}

/** Checks and prints file after file, so that a folder of any size fits in memory. */
async function checkFiles(paths: readonly string[], options: Options, session: Session): Promise<ExitCode> {
  const { files, problems } = await findFiles(paths);
  const progress = showProgress(session, files.length);
  const report = createReport(options, session, progress.out);
  let code: ExitCode = 0;
  const take = (file: CheckedFile): void => {
    const hasErrors = file.tables.some(({ findings }) => findings.some(({ severity }) => severity === "error"));
    code = file.problem !== null ? 2 : hasErrors && code === 0 ? 1 : code;
    report.add(file);
  };
  for (const { path, sentence } of problems) progress.err(`${session.words.say(sentence, { file: path })}\n`);
  for (const { path, sentence } of problems) if (sentence !== "cli.check.emptyFolder") take({ file: path, problem: sentence, tables: [] });
  for (const [index, file] of files.entries()) {
    progress.show(index);
    const checked = await checkFile(file, options.year);
    if (checked.problem) progress.err(`${session.words.say(checked.problem, { file })}\n`);
    take(checked);
  }
  progress.clear();
  report.end();
  return code;
}

function createReport({ json = false, sarif = false }: Options, { io, words }: Session, print: (text: string) => void): Report {
  if (json) return jsonReport(words, print);
  return sarif ? sarifReport(words, print) : textReport(words, io.colours, print);
}
