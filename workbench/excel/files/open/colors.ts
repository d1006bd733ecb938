import { child, type Element } from "../xml/element";

/** A colour element → `"#RRGGBB"`; `undefined` where it is automatic or unknown. */
export type ColorReader = (element: Element | undefined) => string | undefined;

/** The fixed palette of old files, from index 8. */
const palette =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080" +
  "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF" +
  "00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696" +
  "003366339966003300333300993300993366333399333333";

/** Theme colours stand in the file as dark 1, light 1, dark 2, light 2, …; they are numbered light first. */
const themeOrder = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

export function createColorReader(theme: Element | undefined): ColorReader {
  const scheme = child(child(theme, "themeElements"), "clrScheme")?.children ?? [];
  const themeColors = scheme.map(({ children }) => children[0]?.attributes["lastClr"] ?? children[0]?.attributes["val"] ?? "000000");
  return (element) => {
    const { rgb, theme: number, indexed, tint } = element?.attributes ?? {};
    const place = Number(indexed) - 8;
    const plain =
      rgb?.slice(-6) ??
      (number === undefined ? undefined : themeColors[themeOrder[Number(number)] ?? 0]) ??
      (place >= 0 && place < 56 ? palette.slice(place * 6, place * 6 + 6) : undefined);
    return plain && `#${tinted(plain, Number(tint ?? 0)).toUpperCase()}`;
  };
}

/** Lighter for a tint above zero, darker below. Excel tints the lightness; for each channel alone it comes to the same within a shade. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  return [0, 2, 4]
    .map((at) => parseInt(rgb.slice(at, at + 2), 16))
    .map((value) => (tint < 0 ? value * (1 + tint) : value + (255 - value) * tint))
    .map((value) => Math.round(value).toString(16).padStart(2, "0"))
    .join("");
}
