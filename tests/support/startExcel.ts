import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createContext, Script } from "node:vm";
import { createEmulatedExcel } from "#workbench/excel/createEmulatedExcel";
import type { EmulatedExcel, ExcelOptions } from "#workbench/excel/emulatedExcel";

/** An Excel with an office.js of its own over it, as an add-in's page would have them. */
export interface StartedExcel {
  readonly excel: EmulatedExcel;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** The page's global object. */
  readonly window: Window & typeof globalThis;
  stop(): void;
}

const dist = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const address = "https://addin.test/office/";
const compiled = new Map<string, Script>();

/** Starts an emulated Excel and loads the real office.js over it, in a context of its own; about 20 ms after the first. */
export async function startExcel(options: ExcelOptions = {}): Promise<StartedExcel> {
  const excel = await createEmulatedExcel(options);
  const page = createPage();
  excel.install(page);
  const window = page["window"] as Window & typeof globalThis;
  run(page, "office.js");
  const { Office } = window as unknown as { Office: typeof globalThis.Office };
  await Office.onReady();
  const loaded = window as unknown as { Excel: typeof Excel; OfficeExtension: typeof OfficeExtension };
  return {
    excel,
    Excel: loaded.Excel,
    Office,
    OfficeExtension: loaded.OfficeExtension,
    window,
    stop: () => excel.faults.clear(),
  };
}

function run(page: object, file: string): void {
  const script = compiled.get(file) ?? new Script(readFileSync(join(dist, file), "utf8"), { filename: join(dist, file) });
  compiled.set(file, script);
  script.runInContext(page);
}

interface ScriptTag {
  src?: string;
  onload?(): void;
  onerror?(reason: unknown): void;
}

/** The little of a web page that office.js asks for. */
function createPage(): Record<string, unknown> {
  const own: { page?: Record<string, unknown> } = {};
  const head = {
    appendChild(tag: ScriptTag) {
      const { src } = tag;
      if (src?.startsWith(address)) setImmediate(() => load(own.page ?? {}, src.slice(address.length), tag));
      return tag;
    },
    insertBefore(tag: ScriptTag) {
      return this.appendChild(tag);
    },
  };
  const page: Record<string, unknown> = {
    console, performance, setTimeout, clearTimeout, setInterval, clearInterval, URL, TextEncoder, TextDecoder,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    document: createDocument(head),
    external: {},
    history: {},
    innerHeight: 800,
    innerWidth: 350,
    localStorage: createStorage(),
    location: new URL("https://addin.test/taskpane.html"),
    name: "",
    navigator: { userAgent: "Node" },
    sessionStorage: createStorage(),
  };
  own.page = page;
  const window: unknown = new Script("this").runInContext(createContext(page));
  for (const name of ["window", "self", "top", "parent"]) page[name] = window;
  return page;
}

function load(page: object, file: string, tag: ScriptTag): void {
  try {
    run(page, file);
    tag.onload?.();
  } catch (reason) {
    tag.onerror?.(reason);
  }
}

function createDocument(head: object): object {
  const officeTag = { src: `${address}office.js`, getAttribute: () => null };
  return {
    URL: "https://addin.test/taskpane.html",
    addEventListener: () => undefined,
    body: head,
    cookie: "",
    createElement: () => ({ setAttribute: () => undefined, style: {} }),
    getElementsByTagName: (name: string) => (name === "script" ? [officeTag] : name === "head" ? [head] : []),
    head,
    readyState: "complete",
  };
}

function createStorage(): object {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    removeItem: (key: string) => values.delete(key),
    setItem: (key: string, value: string) => values.set(key, value),
  };
}
