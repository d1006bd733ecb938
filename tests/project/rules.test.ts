import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Severity } from "#core/findings/finding";
import { acrossRules } from "#core/across/acrossRules";
import { allRules } from "#core/rules/allRules";
import { RULE_FAILED } from "#core/rules/checkAnnex";
import { sentences } from "#words/words";
import { builtInKnowledge } from "../support/knowledge";
import { acrossFixtures, findAcross } from "../support/acrossTester";
import { findAll, ruleFixtures } from "../support/ruleTester";

const ROOT = join(__dirname, "../..");
const HEADINGS = ["## Yêu cầu", "## Sai", "## Đúng", "## Cách sửa", "## Nguồn"];
const SEVERITIES: Readonly<Record<Severity, string>> = { error: "lỗi", warning: "cảnh báo", info: "thông tin" };

const findingWords = (language: string) =>
  JSON.parse(readFileSync(join(ROOT, `src/words/${language}/findings.json`), "utf8")) as Readonly<Record<string, string>>;
const viFindings = findingWords("vi");
const enFindings = findingWords("en");

const everyRule = [...allRules, ...acrossRules];
const ids = everyRule.map(({ id }) => id);
const fixtures = [...ruleFixtures(), ...acrossFixtures()];
const title = (id: string): string | undefined => sentences.vi[`${id}.title`];
const page = (name: string): string => readFileSync(join(ROOT, "docs/rules", name), "utf8");

describe("the list of rules", () => {
  it("names every rule file once", () => {
    const files = (folder: string) => readdirSync(join(ROOT, folder)).filter((file) => file.includes("-")).sort();
    expect(files("src/core/rules")).toEqual(allRules.map(({ id }) => `${id}.ts`).sort());
    expect(files("src/core/across")).toEqual(acrossRules.map(({ id }) => `${id}.ts`).sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has only rules that name their source and whose first message is their id", () => {
    expect(everyRule.filter(({ source }) => source.trim() === "").map(({ id }) => id)).toEqual([]);
    expect(everyRule.map(({ messages }) => messages[0])).toEqual(ids);
  });
});

describe("the pages of the rules", () => {
  it("are one for each rule, the index, and what is known of their precision", () => {
    expect(readdirSync(join(ROOT, "docs/rules")).sort()).toEqual(["README.md", "precision.md", ...ids.map((id) => `${id}.md`)].sort());
  });

  it.each(ids)("%s: the title, then the five headings in order, none of them empty", (id) => {
    const text = page(`${id}.md`);
    const lines = text.split("\n");
    expect(lines[0]).toBe(`# ${id}: ${title(id)}`);
    expect(lines.filter((line) => /^##? /.test(line)).slice(1)).toEqual(HEADINGS);
    const parts = text.split(/^## .*$/m).slice(1);
    expect(parts.filter((part) => part.trim() === "")).toEqual([]);
  });

  it("are listed in the index with severity and title, in the order of the rules", () => {
    const rows = page("README.md").split("\n").filter((line) => line.startsWith("| ["));
    expect(rows).toEqual(everyRule.map(({ id, severity }) => `| [${id}](${id}.md) | ${SEVERITIES[severity]} | ${title(id)} |`));
  });

  it("link only to pages that are there", () => {
    const broken = ids.flatMap((id) => [...page(`${id}.md`).matchAll(/\]\(([^)]+)\.md\)/g)].map((link) => link[1] ?? "").filter((to) => !ids.includes(to)));
    expect(broken).toEqual([]);
  });
});

describe("the fixtures of the rules", () => {
  it.each(ids)("%s: at least one wrong, one right and one near miss", (id) => {
    const roles = new Set(fixtures.filter(({ rule }) => rule === id).map(({ role }) => role));
    expect([...roles].sort()).toEqual(["near", "right", "wrong"]);
  });

  it("belong to a rule", () => {
    expect(fixtures.filter(({ rule }) => !ids.includes(rule)).map(({ name }) => name)).toEqual([]);
  });

  it("bring out every message that a rule declares", () => {
    const alone = ruleFixtures().flatMap(({ snapshot }) => findAll(snapshot, builtInKnowledge));
    const across = acrossFixtures().flatMap(({ sheets }) => findAcross(sheets, builtInKnowledge));
    const said = new Set([...alone, ...across].map(({ message }) => message));
    expect(everyRule.flatMap(({ messages }) => messages).filter((message) => !said.has(message))).toEqual([]);
  });
});

describe("the sentences of the rules", () => {
  const declared = everyRule.flatMap(({ id, messages }) => [`${id}.title`, ...messages]);

  it.each([
    ["Vietnamese", viFindings],
    ["English", enFindings],
  ])("are all there in %s and belong to a rule", (_, words) => {
    expect(declared.filter((id) => !(id in words))).toEqual([]);
    const owners = [...ids, RULE_FAILED];
    expect(Object.keys(words).filter((id) => !owners.some((owner) => id === owner || id.startsWith(`${owner}.`)))).toEqual([]);
  });

  it("have the same ids and places in both languages", () => {
    const places = (words: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(words).map(([id, sentence]) => [id, [...new Set(sentence.match(/\{\w+/g))].sort()]));
    expect(places(enFindings)).toEqual(places(viFindings));
  });

  it("open with a capital, and messages end in a full stop", () => {
    const all = [...Object.entries(viFindings), ...Object.entries(enFindings)];
    expect(all.filter(([, sentence]) => !/^[\p{Lu}“{]/u.test(sentence)).map(([id]) => id)).toEqual([]);
    const messages = all.filter(([id]) => !/\.(title|fix|fix-number)$/.test(id));
    expect(messages.filter(([, sentence]) => !sentence.endsWith(".")).map(([id]) => id)).toEqual([]);
  });
});
