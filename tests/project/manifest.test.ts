import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { allTemplates } from "#core/templates/templates";
import { allCommands } from "../../commands/allCommands";

const path = join(process.cwd(), "manifest.xml");
const text = readFileSync(path, "utf8");
const { document } = new JSDOM(text, { contentType: "application/xml" }).window;
const development = "https://localhost:3000/";

const all = (name: string, within: ParentNode = document) => [...within.querySelectorAll("*")].filter((element) => element.localName === name);
const one = (name: string, within: ParentNode = document) => {
  const found = all(name, within);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const childNames = (element: Element) => [...element.children].map((child) => child.localName);
const overrides = one("VersionOverrides");
const resources = one("Resources");
const resourceIds = (kind: string) => [...one(kind, resources).children].map((resource) => resource.getAttribute("id")!);
const resource = (id: string) => [...resources.querySelectorAll("[id]")].find((element) => element.getAttribute("id") === id)!;

/** Elements that point to a resource, by the list that must hold it. */
const listOf: Readonly<Record<string, string>> = {
  Image: "Images",
  Runtime: "Urls",
  FunctionFile: "Urls",
  SourceLocation: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

describe("the manifest", () => {
  test("is read by Microsoft's own reader", () => {
    expect(readByMicrosoft()).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
      version: expect.stringMatching(/^\d{1,5}(\.\d{1,5}){3}$/),
      defaultLocale: "vi-VN",
      displayName: "Phụ lục CCHC",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      iconUrl: `${development}assets/logo-32.png`,
      highResolutionIconUrl: `${development}assets/logo-64.png`,
      supportUrl: `${development}support.html`,
      defaultSettings: { sourceLocation: `${development}taskpane.html` },
    });
  });

  test("has its elements in the order that Office wants", () => {
    expect(childNames(document.documentElement)).toEqual([
      "Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl",
      "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides",
    ]);
    expect(childNames(overrides)).toEqual(["Requirements", "Hosts", "Resources"]);
    expect(childNames(one("Host", one("Hosts", overrides)))).toEqual(["Runtimes", "DesktopFormFactor"]);
    expect(childNames(one("DesktopFormFactor"))).toEqual(["FunctionFile", "ExtensionPoint"]);
    expect(childNames(resources)).toEqual(["Images", "Urls", "ShortStrings", "LongStrings"]);
    for (const control of [...all("Control"), ...all("Item")]) {
      const kind = control.getAttribute("xsi:type");
      const last = kind === "Menu" ? ["Icon", "Items"] : kind === "Button" ? ["Icon", "Action"] : ["Action"];
      expect(childNames(control)).toEqual(["Label", "Supertip", ...last]);
    }
  });

  test("asks every Excel for ExcelApi 1.14 only, and for the shared runtime where there are ribbon buttons", () => {
    const sets = (within: Element) => all("Set", within).map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    const [base, ribbon] = all("Requirements");
    expect(base!.parentElement).toBe(document.documentElement);
    expect(sets(base!)).toEqual([["ExcelApi", "1.14"]]);
    expect(sets(ribbon!)).toEqual([["SharedRuntime", "1.1"]]);
  });

  test("runs pane and buttons in one runtime that lives on", () => {
    const runtime = one("Runtime");
    expect(runtime.getAttribute("lifetime")).toBe("long");
    const page = runtime.getAttribute("resid");
    expect(one("FunctionFile").getAttribute("resid")).toBe(page);
    expect(one("SourceLocation", one("DesktopFormFactor")).getAttribute("resid")).toBe(page);
    expect(resource(page!).getAttribute("DefaultValue")).toBe(one("SourceLocation", one("DefaultSettings")).getAttribute("DefaultValue"));
  });

  test("resolves every resource id in the right list, uses every resource, and keeps ids short and unique", () => {
    const used = [...overrides.querySelectorAll("[resid]")];
    const lists = new Map(Object.values(listOf).map((list) => [list, resourceIds(list)]));
    for (const element of used) expect(lists.get(listOf[element.localName]!)).toContain(element.getAttribute("resid"));
    const ids = [...lists.values()].flat();
    expect(new Set(used.map((element) => element.getAttribute("resid")))).toEqual(new Set(ids));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    const controls = [...all("Group"), ...all("Control"), ...all("Item")].map((element) => element.getAttribute("id"));
    expect(new Set(controls).size).toBe(controls.length);
  });

  test("speaks Vietnamese by default and has English for every text", () => {
    const texts = [one("DisplayName"), ...all("Description", document).filter((element) => element.parentElement === document.documentElement), ...all("String", resources)];
    expect(texts).toHaveLength(2 + resourceIds("ShortStrings").length + resourceIds("LongStrings").length);
    for (const element of texts) {
      expect(element.getAttribute("DefaultValue")).not.toBe("");
      const locales = all("Override", element).map((override) => override.getAttribute("Locale"));
      expect(locales).toEqual(["en-US"]);
      expect(one("Override", element).getAttribute("Value")).not.toBe(element.getAttribute("DefaultValue"));
    }
    const length = (element: Element) => Math.max(...[element, ...all("Override", element)].map((each) => (each.getAttribute("DefaultValue") ?? each.getAttribute("Value"))!.length));
    for (const element of one("ShortStrings").children) expect(length(element)).toBeLessThanOrEqual(125);
    for (const element of one("LongStrings").children) expect(length(element)).toBeLessThanOrEqual(250);
  });

  test("names its icons in every size, as PNG files that have that size", () => {
    for (const icon of all("Icon")) {
      expect(all("Image", icon).map((image) => Number(image.getAttribute("size")))).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
      for (const image of all("Image", icon)) {
        const address = resource(image.getAttribute("resid")!).getAttribute("DefaultValue")!;
        expect(pixels(address)).toEqual({ width: Number(image.getAttribute("size")), height: Number(image.getAttribute("size")) });
      }
    }
    expect(pixels(one("IconUrl").getAttribute("DefaultValue")!)).toEqual({ width: 32, height: 32 });
    expect(pixels(one("HighResolutionIconUrl").getAttribute("DefaultValue")!)).toEqual({ width: 64, height: 64 });
  });

  test("has only https addresses, all at the one place that the build replaces", () => {
    const addresses = text.match(/\b\w+:\/\/[^"<\s]+/g)!.filter((address) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address));
    expect(addresses.length).toBeGreaterThan(40);
    for (const address of addresses) expect(address.startsWith(development)).toBe(true);
  });

  test("shows the four buttons on the Home tab, in their order", () => {
    expect(one("OfficeTab").getAttribute("id")).toBe("TabHome");
    const label = (element: Element) => resource([...element.children].find((child) => child.localName === "Label")!.getAttribute("resid")!);
    expect(label(one("Group")).getAttribute("DefaultValue")).toBe("Phụ lục CCHC");
    expect(all("Control").map((control) => label(control).getAttribute("DefaultValue"))).toEqual(["Chèn phụ lục", "Kiểm tra", "Bảng kiểm tra", "Gỡ đánh dấu"]);
    expect(all("Action", all("Control")[2]!).map((action) => action.getAttribute("xsi:type"))).toEqual(["ShowTaskpane"]);
  });

  test("offers every built-in template, the empty ones first, and calls only functions that are registered", () => {
    const names = (within: ParentNode) => all("FunctionName", within).map((element) => element.textContent);
    const ids = allTemplates().map(({ id }) => id);
    expect(names(one("Items"))).toEqual([...ids.map((id) => `insertTemplate.${id}`), ...ids.map((id) => `insertTemplate.${id}.filled`)]);
    expect(new Set(names(document))).toEqual(new Set(allCommands().keys()));
  });
});

/** In a process of its own: the reader asks for modules that jest cannot load. */
function readByMicrosoft(): unknown {
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(${JSON.stringify(path)}).then((read) => console.log(JSON.stringify(read)))`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script], { encoding: "utf8" }));
}

function pixels(address: string): { width: number; height: number } {
  const file = readFileSync(join(process.cwd(), address.replace(development, "")));
  expect(file.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}
