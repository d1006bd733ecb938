/** How a cell's text is set; sizes in points. */
export interface TextStyle {
  readonly fontSize: number;
  readonly bold: boolean;
}

/** Widths of Times New Roman's letters in thousandths of the font's size; letters with marks are as wide as without. */
const widths = new Map(
  Object.entries({
    " ,.": 250, "/:;\\ijlt": 278, "!()-[]Ifr": 333, "Js": 389, "?acez": 444, "FPS": 556, "+<=>": 564,
    "ELTZ": 611, "BCR": 667, "ADGHKNOQUVXYw": 722, "&m": 778, "%": 833, "M": 889, "W@": 944,
  }).flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);
const otherLetter = 500;
/** The horn of ơ and ư stands out to the right. */
const horn = "\u031b";
const hornWidth = 60;
const boldFactor = 1.07;

/** A column's width is told in digits of the normal font, 7 pixels each; beside the text Excel leaves 5 pixels. */
const pointsPerCharacter = 7 * 0.75;
/** No row of a sheet is higher, in points. */
export const tallestRow = 409.5;

/** Words are broken a little early: a line too many is white paper, a line too few is lost text. */
const caution = 0.97;

/** The height in points that the text needs in a column of this width (in characters), as Excel fits it. */
export function textHeight(text: string, columnWidth: number, style: TextStyle): number {
  return linesOf(text, columnWidth, style) * lineHeight(style.fontSize);
}

/** The lines that the text takes in a column of this width (in characters). */
export function linesOf(text: string, columnWidth: number, style: TextStyle): number {
  const available = columnWidth * pointsPerCharacter * caution;
  return text.split("\n").reduce((sum, paragraph) => sum + countLines(paragraph, available, style), 0);
}

/** 15.75 points for a size of 12: whole pixels, as on the screen. */
function lineHeight(fontSize: number): number {
  return Math.ceil((fontSize * 1.15 * 4) / 3 + 2) * 0.75;
}

function countLines(paragraph: string, available: number, style: TextStyle): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/(?<=[ \u2013-])/)) {
    const whole = textWidth(word, style);
    const printed = textWidth(word.trimEnd(), style);
    if (used > 0 && used + printed > available) {
      lines += 1;
      used = 0;
    }
    // A word wider than its column is broken anywhere.
    lines += Math.max(Math.ceil(printed / available) - 1, 0);
    used += whole;
  }
  return lines;
}

function textWidth(text: string, { fontSize, bold }: TextStyle): number {
  let thousandths = 0;
  for (const letter of text.normalize("NFD")) {
    if (letter === horn) thousandths += hornWidth;
    else if (!/\p{M}/u.test(letter)) thousandths += widths.get(letter) ?? otherLetter;
  }
  return (thousandths / 1000) * fontSize * (bold ? boldFactor : 1);
}
