import { Help, type Command } from "commander";
import type { Words } from "#words/words";

const titles: Readonly<Record<string, string>> = {
  "Usage:": "cli.help.usage",
  "Arguments:": "cli.help.arguments",
  "Options:": "cli.help.options",
  "Commands:": "cli.help.commands",
};

/** Help in the user's language, for this command and those added to it later. */
export function translateHelp(command: Command, words: Words): void {
  command.helpOption("-h, --help", words.say("cli.option.help"));
  command.configureHelp({
    styleTitle: (title) => (titles[title] === undefined ? title : words.say(titles[title])),
    commandUsage: (shown) => translatePlaces(new Help().commandUsage(shown), words),
    subcommandTerm: (sub) => new Help().subcommandTerm(sub).replace(/ ?\[options\]/, ""),
  });
}

function translatePlaces(usage: string, words: Words): string {
  return usage.replace("[options]", words.say("cli.help.placeOfOptions")).replace("[command]", words.say("cli.help.placeOfCommand"));
}
