import { extname } from "node:path";
import type { Command } from "commander";
import { layOutTemplate } from "#core/templates/layOutTemplate";
import { allTemplates, findTemplate } from "#core/templates/templates";
import { writePlan } from "#xlsx/writePlan";
import { writeWhole } from "../files/writeWhole";
import type { ExitCode } from "../io";
import type { Session } from "../session";
import { translateHelp } from "../translateHelp";
import { parsePlanYear } from "./planYear";

interface Options {
  readonly out: string;
  readonly year?: number;
  readonly unit?: string;
  readonly filled?: boolean;
  readonly force?: boolean;
}

export function addNew(program: Command, session: Session): void {
  const { words } = session;
  const command = program
    .command("new")
    .description(words.say("cli.new.about"))
    .argument("<template>", words.say("cli.new.template"))
    .requiredOption("--out <F.xlsx>", words.say("cli.new.out"))
    .option("--year <N>", words.say("cli.new.year"), parsePlanYear)
    .option("--unit <name>", words.say("cli.new.unit"))
    .option("--filled", words.say("cli.new.filled"))
    .option("--force", words.say("cli.new.force"));
  translateHelp(command, words);
  command.action(async (id: string, options: Options) => session.finish(await newAnnex(id, options, session)));
}

async function newAnnex(id: string, options: Options, { io, words }: Session): Promise<ExitCode> {
  const refuse = (sentence: string, data: Record<string, string>): ExitCode => {
    io.err(`${words.say(sentence, data)}\n`);
    return 2;
  };
  const { out: file, year, unit, filled = false } = options;
  const template = findTemplate(id);
  if (!template) return refuse("cli.new.unknown", { id, known: allTemplates().map((one) => one.id).join(", ") });
  if (extname(file).toLowerCase() !== ".xlsx") return refuse("cli.new.extension", { file });
  const plan = layOutTemplate(template, { filled, ...(year === undefined ? {} : { year }), ...(unit === undefined ? {} : { unit }) });
  const bytes = await writePlan(plan);
  try {
    await writeWhole(file, bytes, { force: options.force ?? false });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    return code === "EEXIST" ? refuse("cli.new.exists", { file }) : refuse("cli.new.failed", { file, code });
  }
  io.out(`${words.say("cli.new.done", { file, sheet: plan.name, rows: template.rows.length })}\n`);
  return 0;
}
