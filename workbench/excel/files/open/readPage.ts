import type { PageModel } from "../../model/workbook";
import { paperSizes } from "../vocabulary/officeNames";
import { child, flag, type Element } from "../xml/element";

const pointsPerInch = 72;

/** Page set-up as the worksheet's XML tells it; print area and title rows are names and come later. */
export function readPage(sheet: Element): PageModel {
  const setup = child(sheet, "pageSetup")?.attributes ?? {};
  const options = child(sheet, "printOptions")?.attributes ?? {};
  const texts = child(sheet, "headerFooter");
  return {
    orientation: setup["orientation"] === "landscape" ? "Landscape" : "Portrait",
    paperSize: paperSizes.office(setup["paperSize"] ?? "1"),
    margins: readMargins(child(sheet, "pageMargins")),
    zoom: readZoom(sheet, setup),
    centerHorizontally: flag(options["horizontalCentered"]),
    centerVertically: flag(options["verticalCentered"]),
    printArea: null,
    titleRows: null,
    headers: readSections(child(texts, "oddHeader")?.text ?? ""),
    footers: readSections(child(texts, "oddFooter")?.text ?? ""),
    firstPageNumber: flag(setup["useFirstPageNumber"]) ? Number(setup["firstPageNumber"] ?? 1) : "",
    printGridlines: flag(options["gridLines"]),
  };
}

function readMargins(margins: Element | undefined): PageModel["margins"] {
  const points = (name: string, otherwise: number) => roundPoints(Number(margins?.attributes[name] ?? otherwise) * pointsPerInch);
  return {
    top: points("top", 0.75), bottom: points("bottom", 0.75), left: points("left", 0.7), right: points("right", 0.7),
    header: points("header", 0.3), footer: points("footer", 0.3),
  };
}

/** Inches are written with many digits; a millionth of a point is noise. */
function roundPoints(points: number): number {
  return Math.round(points * 1e6) / 1e6;
}

function readZoom(sheet: Element, setup: Readonly<Record<string, string>>): PageModel["zoom"] {
  const fits = flag(child(child(sheet, "sheetPr"), "pageSetUpPr")?.attributes["fitToPage"]);
  if (!fits) return { scale: Number(setup["scale"] ?? 100) };
  const [wide, tall] = [Number(setup["fitToWidth"] ?? 1), Number(setup["fitToHeight"] ?? 1)];
  return { ...(wide > 0 ? { horizontalFitToPages: wide } : {}), ...(tall > 0 ? { verticalFitToPages: tall } : {}) };
}

/** `"&Lleft&Cmiddle&Rright"` → its three sections; text without a mark is the middle. */
function readSections(text: string): PageModel["footers"] {
  const sections = { left: "", center: "", right: "" };
  const names = { L: "left", C: "center", R: "right" } as const;
  for (const match of text.matchAll(/(?:&([LCR])|^)((?:(?!&[LCR])[\s\S])*)/g)) {
    sections[names[(match[1] ?? "C") as keyof typeof names]] += match[2] ?? "";
  }
  return sections;
}
