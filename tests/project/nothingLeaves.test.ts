import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

function policyOf(page: string): Readonly<Record<string, readonly string[]>> {
  const html = readFileSync(join(root, page), "utf8");
  const content = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1] ?? "";
  return Object.fromEntries(content.split(";").map((part) => part.trim().split(/\s+/)).map(([name = "", ...sources]) => [name, sources]));
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

describe("nothing leaves the machine", () => {
  it("by the pane's policy: scripts from Microsoft's office.js alone, connections to nobody else", () => {
    const policy = policyOf("taskpane/taskpane.html");
    expect(policy).toMatchObject({
      "default-src": ["'none'"],
      "script-src": ["'self'", "https://appsforoffice.microsoft.com"],
      "connect-src": ["'self'"],
      "form-action": ["'none'"],
      "base-uri": ["'none'"],
    });
    const strangers = Object.values(policy).flat().filter((source) => /^(https?:|\*|wss?:)/.test(source));
    expect(strangers).toEqual(["https://appsforoffice.microsoft.com"]);
  });

  it("by the help page's policy: no script, no connection", () => {
    const policy = policyOf("taskpane/support.html");
    expect(policy["default-src"]).toEqual(["'none'"]);
    expect(Object.keys(policy).sort()).toEqual(["base-uri", "default-src", "form-action", "style-src"]);
  });

  it("by the code: nothing shipped opens a connection", () => {
    const calls = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(|node:(http|https|net|dgram)/;
    const callers = ["src", "taskpane", "commands", "cli"].flatMap(sourcesBelow).filter((file) => calls.test(readFileSync(join(root, file), "utf8")));
    expect(callers).toEqual([]);
  });
});
