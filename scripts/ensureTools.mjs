// Finds Chromium, LibreOffice and a font for the tests: an installed one first, else Debian's packages when root.
// Prints one clear line for what is missing; under CI a missing tool ends the run.
import { execFileSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

const tools = [
  { name: "Chromium", override: "CHROMIUM_PATH", commands: ["chromium", "chromium-browser", "google-chrome"], packages: ["chromium"] },
  {
    name: "LibreOffice Calc",
    override: "SOFFICE_PATH",
    commands: ["soffice", "libreoffice"],
    packages: ["libreoffice-calc", "fonts-liberation"],
  },
  // LibreOffice's parts are packages of their own; it starts without Writer and then cannot open a .docx.
  { name: "LibreOffice Writer", override: "SOFFICE_PATH", commands: ["soffice", "libreoffice"], beside: "libswlo.so", packages: ["libreoffice-writer"] },
  // Column widths are counted in digits of Calibri; without a font of its measures LibreOffice makes them wider.
  { name: "the font Carlito", font: /Carlito|Calibri/, packages: ["fonts-crosextra-carlito"] },
  { name: "pdftoppm", override: "PDFTOPPM_PATH", commands: ["pdftoppm"], packages: ["poppler-utils"] },
];

function isInstalled(tool) {
  if (tool.font) return tool.font.test(installedFonts());
  const named = process.env[tool.override];
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = named ? [named] : tool.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const found = places.find((place) => existsSync(place));
  return found !== undefined && (tool.beside === undefined || existsSync(join(dirname(realpathSync(found)), tool.beside)));
}

/** Every font's file and names; empty where fontconfig is not there. */
function installedFonts() {
  try {
    return execFileSync("fc-list", { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}

function install(packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-q"], { stdio: "inherit", env: environment });
  execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...packages], { stdio: "inherit", env: environment });
}

const missing = tools.filter((tool) => !isInstalled(tool));
const packages = missing.flatMap((tool) => tool.packages);
if (missing.length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
  try {
    install(packages);
  } catch (error) {
    console.error(`apt-get could not install ${packages.join(" ")}: ${error.message}`);
  }
}
const absent = missing.filter((tool) => !isInstalled(tool));
if (absent.length > 0) {
  const overrides = absent.flatMap((tool) => tool.override ?? []).join(", ");
  console.error(
    `Missing: ${absent.map((tool) => tool.name).join(", ")}. Install with: sudo apt-get install ${absent.flatMap((tool) => tool.packages).join(" ")}` +
      `${overrides && ` (or set ${overrides})`}. The suites that need them cannot run.`,
  );
  if (process.env.CI) process.exit(1);
}
