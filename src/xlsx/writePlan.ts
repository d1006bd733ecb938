import { Workbook } from "@cj-tech-master/excelts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type SheetPlan, sharedListsOf } from "#core/plan/sheetPlan";
import { addPlanSheet } from "./write/addPlanSheet";
import { definedNamesXml } from "./write/definedNames";

/** A new .xlsx with the planned sheet and, hidden, the lists it picks from. Excel calculates it anew when it is opened. */
export async function writePlan(plan: SheetPlan): Promise<Uint8Array> {
  const lists = sharedListsOf(plan);
  const workbook = new Workbook();
  workbook.calcProperties.fullCalcOnLoad = true;
  addPlanSheet(workbook, plan);
  for (const list of lists) {
    const sheet = workbook.addWorksheet(list.sheetName, { state: "hidden" });
    list.items.forEach((item, index) => (sheet.getCell(index + 1, 1).value = item));
    sheet.getColumn(1).numFmt = "@";
  }
  return corrected(new Uint8Array(await workbook.xlsx.writeBuffer()), definedNamesXml(plan, lists));
}

/**
 * The library knows neither names of constants nor hidden ones, so the names are put into the finished file. It also claims
 * that Excel wrote the file; LibreOffice then takes every row's height for measured and cuts off what wraps.
 */
function corrected(bytes: Uint8Array, names: string): Uint8Array {
  const parts = unzipSync(bytes);
  const patch = (part: string, pattern: RegExp, replacement: string) => {
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    if (!pattern.test(xml)) throw new Error(`${part} is not as expected: ${pattern.source} is missing.`);
    parts[part] = strToU8(xml.replace(pattern, () => replacement));
  };
  patch("xl/workbook.xml", /(<definedNames>.*?<\/definedNames>)?(?=<calcPr)/s, names);
  patch("xl/workbook.xml", /<fileVersion[^>]*\/>/, "");
  patch("docProps/app.xml", /(?<=<Application>)[^<]*/, "Phu luc CCHC");
  return zipSync(parts);
}
