import { isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Invocation, Location, Notification, ReportingDescriptor, Result, Run, ToolComponent } from "sarif";
import { acrossRules } from "#core/across/acrossRules";
import type { Finding, Severity } from "#core/findings/finding";
import { allRules } from "#core/rules/allRules";
import { toA1, type CellAddress } from "#core/snapshot/address";
import type { Words } from "#words/words";
import packageJson from "../../package.json";
import { jsonText, ListPrinter } from "./listPrinter";
import type { Report } from "./report";

const schema = "https://json.schemastore.org/sarif-2.1.0.json";
const levels = { error: "error", warning: "warning", info: "note" } as const satisfies Record<Severity, Result.level>;
const rules = [...allRules, ...acrossRules];
const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));

/** The run as a SARIF 2.1.0 log: a result for each finding, at its file, sheet and cell; files that were not read are notifications. */
export function sarifReport(words: Words, print: (text: string) => void): Report {
  const driver: ToolComponent = { name: "phuluc", semanticVersion: packageJson.version, language: words.language, rules: rules.map(({ id, severity, source }) => sarifRule(id, severity, source, words)) };
  const head: Run = { language: words.language, tool: { driver } };
  const results = new ListPrinter(print, `{\n "$schema": "${schema}",\n "version": "2.1.0",\n "runs": [\n  ${jsonText(head, 2).replace(/\n {2}\}$/, "")},\n   "results": `, 3);
  const unread: Notification[] = [];
  return {
    add({ file, problem, tables }) {
      if (problem !== null) unread.push(notification(file, problem, words));
      for (const { findings } of tables) for (const finding of findings) results.add(sarifResult(file, finding, words));
    },
    end() {
      const invocation: Invocation = { executionSuccessful: unread.length === 0, toolExecutionNotifications: unread };
      results.end(`,\n   "invocations": ${jsonText([invocation], 3)}\n  }\n ]\n}\n`);
    },
  };
}

function sarifRule(id: string, severity: Severity, source: string, words: Words): ReportingDescriptor {
  const title = words.say(`${id}.title`);
  const page = `docs/rules/${id}.md`;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: source },
    // The standard wants an absolute address in helpUri; the page is a file of the project.
    help: { text: words.say("cli.sarif.help", { page }), markdown: `[${title}](${page})` },
    defaultConfiguration: { level: levels[severity] },
  };
}

function sarifResult(file: string, finding: Finding, words: Words): Result {
  const { rule, severity, message, data, sheet, cell, related, stt, place, elsewhere } = finding;
  const others = [...related.map((one) => ({ sheet, cell: one })), ...(elsewhere ? [elsewhere] : [])];
  const index = ruleIndex.get(rule);
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: levels[severity],
    message: { text: words.say(message, data) },
    locations: [cellLocation(file, sheet.name, cell)],
    ...(others.length === 0 ? {} : { relatedLocations: others.map((one, id) => ({ id, ...cellLocation(file, one.sheet.name, one.cell) })) }),
    properties: { stt, place },
  };
}

function cellLocation(file: string, sheet: string, cell: CellAddress): Location {
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: cell.row + 1, startColumn: cell.column + 1 } },
    logicalLocations: [{ name: toA1(cell), fullyQualifiedName: `${sheet}!${toA1(cell)}`, kind: "cell" }],
  };
}

function notification(file: string, problem: string, words: Words): Notification {
  return {
    level: "error",
    message: { text: words.say(problem, { file }) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  };
}

/** A file as named on the command line: relative stays relative. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(sep).map(encodeURIComponent).join("/");
}
