/** Functions newer than the file format are stored with a prefix that Excel never shows. */
const newer = /"(?:[^"]|"")*"|\b(?<!\.)(IFNA|IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|XLOOKUP|XMATCH|UNIQUE|SEQUENCE|LET|ISFORMULA|FORMULATEXT|NUMBERVALUE|DAYS)\(/g;

/** `"=IFNA(A1)"` → `"_xlfn.IFNA(A1)"`. */
export function toStoredFormula(formula: string): string {
  return formula.replace(/^=/, "").replace(newer, (piece) => (piece.startsWith('"') ? piece : `_xlfn.${piece}`));
}

/** `"_xlfn.IFNA(A1)"` → `"=IFNA(A1)"`. */
export function toShownFormula(stored: string): string {
  return `=${stored.replace(/"(?:[^"]|"")*"|_xlfn\.|_xlws\.|_xlpm\./g, (piece) => (piece.startsWith('"') ? piece : ""))}`;
}
