import { readXml } from "../package/readXml";

/** Formats that files name by number alone, as Office.js names them in English. */
const builtIn = new Map<number, string>([
  [0, "General"], [1, "0"], [2, "0.00"], [3, "#,##0"], [4, "#,##0.00"],
  [9, "0%"], [10, "0.00%"], [11, "0.00E+00"], [12, "# ?/?"], [13, "# ??/??"],
  [14, "m/d/yyyy"], [15, "d-mmm-yy"], [16, "d-mmm"], [17, "mmm-yy"],
  [18, "h:mm AM/PM"], [19, "h:mm:ss AM/PM"], [20, "h:mm"], [21, "h:mm:ss"], [22, "m/d/yyyy h:mm"],
  [37, "#,##0_);(#,##0)"], [38, "#,##0_);[Red](#,##0)"], [39, "#,##0.00_);(#,##0.00)"], [40, "#,##0.00_);[Red](#,##0.00)"],
  [45, "mm:ss"], [46, "[h]:mm:ss"], [47, "mm:ss.0"], [48, "##0.0E+0"], [49, "@"],
]);

/** The number format of each cell style, by the style's index. */
export function readNumberFormats(xml: Uint8Array | null): string[] {
  const own = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  if (!xml) return [];
  readXml(xml, {
    open(name, attributes) {
      if (name === "numFmt") own.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "General");
      if (name === "cellXfs") inCellStyles = true;
      if (name === "xf" && inCellStyles) styles.push(Number(attributes["numFmtId"] ?? 0));
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return styles.map((id) => own.get(id) ?? builtIn.get(id) ?? "General");
}
