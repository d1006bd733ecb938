import type { Command } from "commander";
import { checkFile, type CheckedFile } from "../check/checkFile";
import { findFiles } from "../check/findFiles";
import { jsonReport } from "../check/jsonReport";
import { textOfFile, textOfSummary } from "../check/textReport";
import type { ExitCode } from "../io";
import type { Session } from "../session";
import { translateHelp } from "../translateHelp";
import { parsePlanYear } from "./planYear";

interface Options {
  readonly json?: boolean;
  readonly year?: number;
}

export function addCheck(program: Command, session: Session): void {
  const { words } = session;
  const command = program
    .command("check")
    .description(words.say("cli.check.about"))
    .argument("<file|folder...>", words.say("cli.check.paths"))
    .option("--json", words.say("cli.option.json"))
    .option("--year <N>", words.say("cli.check.year"), parsePlanYear);
  translateHelp(command, words);
  command.action(async (paths: string[], options: Options) => session.finish(await checkFiles(paths, options, session)));
}

/** Checks file after file, so that a folder of any size fits in memory. */
async function checkFiles(paths: readonly string[], { json = false, year }: Options, { io, words }: Session): Promise<ExitCode> {
  const { files, problems } = await findFiles(paths);
  const checked: CheckedFile[] = [];
  for (const { path, sentence } of problems) io.err(`${words.say(sentence, { file: path })}\n`);
  for (const file of files) {
    const result = await checkFile(file, year);
    checked.push(result);
    if (result.problem) io.err(`${words.say(result.problem, { file })}\n`);
    else if (!json) io.out(textOfFile(result, words, io.colours));
  }
  const missing = problems.filter(({ sentence }) => sentence !== "cli.check.emptyFolder");
  const unread: CheckedFile[] = missing.map(({ path, sentence }) => ({ file: path, problem: sentence, tables: [] }));
  const all = [...unread, ...checked];
  io.out(json ? `${JSON.stringify(jsonReport(all, words), null, 1)}\n` : textOfSummary(all, words));
  if (all.some(({ problem }) => problem !== null)) return 2;
  return all.some(({ tables }) => tables.some(({ findings }) => findings.some(({ severity }) => severity === "error"))) ? 1 : 0;
}
