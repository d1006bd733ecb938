import type { Prose, ProseParagraph } from "#core/remedies/prose";
import { pageForm, printable } from "./pageForm";

const centred = "text-align:center;";
const justified = `text-align:justify;text-indent:${pageForm.firstLine}mm;`;

const forms: Readonly<Record<ProseParagraph["role"], readonly [tag: string, style: string]>> = {
  title: ["p", `${centred}font-weight:bold;`],
  subtitle: ["p", `${centred}font-style:italic;`],
  section: ["h1", `${justified}font-weight:bold;`],
  criterion: ["h2", `${justified}font-weight:bold;`],
  body: ["p", justified],
};

/** The prose as HTML to be pasted into Word, in the same form as the .docx. */
export function proseHtml({ paragraphs }: Prose): string {
  const common = `font-family:'${pageForm.font}';font-size:${pageForm.fontSize}pt;color:#000;margin:0 0 ${pageForm.spaceAfter}pt;`;
  const lines = paragraphs.map(({ role, text }) => {
    const [tag, style] = forms[role];
    return `<${tag} style="${common}${style}">${escaped(text)}</${tag}>`;
  });
  return `<html lang="${pageForm.language}"><head><meta charset="utf-8"></head><body lang="${pageForm.language}">${lines.join("")}</body></html>`;
}

/** The prose as plain text, a line for each paragraph. */
export function proseText({ paragraphs }: Prose): string {
  return paragraphs.map(({ text }) => printable(text)).join("\n");
}

function escaped(text: string): string {
  return printable(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
