/**
 * The form of administrative documents in Nghị định 30/2020/NĐ-CP, Phụ lục I: A4 upright, Times New Roman 13–14, text justified, first
 * line indented by 1 or 1.27 cm, at most 6 points between paragraphs; margins top and bottom 20–25, left 30–35, right 15–20 mm.
 */
export const pageForm = {
  font: "Times New Roman",
  /** Points. */
  fontSize: 14,
  spaceAfter: 6,
  /** Millimetres. */
  paper: { width: 210, height: 297 },
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  firstLine: 12.7,
  /** The page's number stands in the upper margin, in the middle, from the second page on. */
  header: 10,
  language: "vi-VN",
} as const;

/** Without the characters that neither XML nor Word knows: control characters and halves of surrogate pairs. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "");
}
