import { createEmulatedExcel } from "../excel/createEmulatedExcel";
import type { EmulatedExcel } from "../excel/emulatedExcel";

/** How Excel is set up on this desk; part of the page's address, so that a setting can be passed on as a link. */
export interface DeskSettings {
  readonly region: "vi-VN" | "en-US";
  readonly language: "vi-VN" | "en-US";
  readonly theme: "light" | "dark" | "contrast";
}

/** One Excel with its settings and the open file's name. */
export interface Desk {
  /** Another one for each Excel started; the grid and the pane begin anew with it. */
  readonly id: number;
  readonly excel: EmulatedExcel;
  readonly settings: DeskSettings;
  readonly fileName: string;
}

export function settingsFromAddress(search: string): DeskSettings {
  const asked = new URLSearchParams(search);
  const theme = asked.get("theme");
  return {
    region: asked.get("region") === "en-US" ? "en-US" : "vi-VN",
    language: asked.get("language") === "en-US" ? "en-US" : "vi-VN",
    theme: theme === "dark" || theme === "contrast" ? theme : "light",
  };
}

/** Starts an Excel with the file open. Throws a Vietnamese sentence where the file cannot be read. */
export async function openDesk(settings: DeskSettings, file: Uint8Array | null, fileName: string): Promise<Desk> {
  const { region, language, theme } = settings;
  const excel = await createEmulatedExcel({ region, displayLanguage: language, theme });
  if (file) await excel.open(file, fileName);
  started += 1;
  return { id: started, excel, settings, fileName };
}

let started = 0;

export function decimalSign({ settings }: Desk): string {
  return settings.region === "vi-VN" ? "," : ".";
}

/** Hands the bytes to the browser as a download. */
export function download(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: xlsxType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
