import { Command, CommanderError } from "commander";
import { createWords, languageOf, type Language } from "#words/words";
import { addCheck } from "./commands/checkFiles";
import { addFix } from "./commands/fixFile";
import { addTemplates } from "./commands/listTemplates";
import { addNew } from "./commands/newAnnex";
import { addRemedies } from "./commands/writeRemedies";
import type { ExitCode, Io } from "./io";
import type { Session } from "./session";
import { translateHelp } from "./translateHelp";

/** Runs one command line (without node and script). Prints through `io`; answers the exit code; rejects only on a bug of ours. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const words = createWords(chooseLanguage(argv, io.env));
  let code: ExitCode = 0;
  const session: Session = { io, words, finish: (finished) => (code = finished) };
  try {
    await createProgram(session).parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return explainUsage(error, session);
  }
}

function createProgram(session: Session): Command {
  const { io, words } = session;
  const program = new Command("phuluc");
  program
    .description(words.say("cli.about"))
    .option("--lang <vi|en>", words.say("cli.option.lang"))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined });
  translateHelp(program, words);
  for (const add of [addTemplates, addNew, addCheck, addFix, addRemedies]) add(program, session);
  return program;
}

function chooseLanguage(argv: readonly string[], env: Io["env"]): Language {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const asked = at < 0 ? undefined : (argv[at]?.split("=")[1] ?? argv[at + 1]);
  const locale = asked ?? (env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "vi");
  return languageOf(locale.replace("_", "-"));
}

/** Usage errors in the user's language; asking for help is none. */
function explainUsage(error: CommanderError, { io, words }: Session): ExitCode {
  if (error.exitCode === 0) return 0;
  if (error.code === "commander.help") return 2; // no command was named: the help has been printed
  const kinds = ["unknownOption", "unknownCommand", "missingArgument", "missingMandatoryOptionValue", "optionMissingArgument", "invalidArgument", "conflictingOption"];
  const kind = kinds.find((one) => error.code === `commander.${one}`) ?? "other";
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? error.message;
  io.err(`${words.say(`cli.usage.${kind}`, { named })}\n`);
  return 2;
}
