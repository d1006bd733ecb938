import type { Command } from "commander";
import { allTemplates, templateTitle } from "#core/templates/templates";
import type { Session } from "../session";
import { translateHelp } from "../translateHelp";

interface Options {
  readonly json?: boolean;
}

export function addTemplates(program: Command, session: Session): void {
  const { words } = session;
  const command = program.command("templates").description(words.say("cli.templates.about")).option("--json", words.say("cli.option.json"));
  translateHelp(command, words);
  command.action((options: Options) => listTemplates(options, session));
}

function listTemplates(options: Options, { io, words }: Session): void {
  const listed = allTemplates().map((template) => {
    const { id, kind, level, year, version, rows, source } = template;
    return { id, kind, title: templateTitle(template), level, year, version, rows: rows.length, source };
  });
  if (options.json) {
    io.out(`${JSON.stringify(listed, null, 1)}\n`);
    return;
  }
  for (const { id, kind, title, level, year, version, rows, source } of listed) {
    const facts = words.say("cli.templates.facts", { kind: { words: [`kind.${kind}`] }, level: { words: [`cli.level.${level}`] }, year: String(year), version, rows });
    io.out(`${id}\n  ${title}\n  ${facts}\n  ${words.say("cli.templates.source", { source })}\n`);
  }
}
