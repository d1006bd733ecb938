import { defineTextRule, EVERYWHERE } from "./textRule";

/** Spaces before a comma or semicolon, or a comma between two small letters without a space; with the words beside it. */
const FAULT = /[^\s,;]*(?<=\S)(?:[^\S\r\n]+[,;]|(?<=\p{Ll}),(?=\p{Ll}))[^\S\r\n]*[^\s,;]*/gu;
/** No look-around and no letter classes: most texts are right, and this tells so ten times faster. */
const PERHAPS = /[ \t\u00a0\u202f][,;]|[^\s\d,;],[^\s\d,;]/;
const SPACE_BEFORE = /(?<=\S)[^\S\r\n]+(?=[,;])/g;
const GLUED = /(?<=\p{Ll}),(?=\p{Ll})/gu;

export const textSpacing = defineTextRule({
  id: "text-spacing",
  severity: "info",
  messages: ["text-spacing"],
  source: "Quy ước trình bày: dấu phẩy và dấu chấm phẩy viết liền chữ trước, cách chữ sau",
  reads: EVERYWHERE,
  find(text) {
    const found = PERHAPS.test(text) ? text.match(FAULT) : null;
    return found ? { data: { actual: found }, repaired: text.replace(SPACE_BEFORE, "").replace(GLUED, ", ") } : null;
  },
});
