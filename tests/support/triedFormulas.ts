/**
 * The conditions as they were tried in LibreOffice on the real annexes, for a table in columns A to G between two sheet rows:
 * what the product's shorter ones must agree with. Written for the first row and the mark's first column.
 */
export const triedFormulas = {
  sum: (top: number, bottom: number): string => {
    const numbers = `$A$${top}:$A$${bottom}`;
    const children = `SUMIFS(C$${top}:C$${bottom},${numbers},${prefix(top)}&"?*",${numbers},"<>"&${prefix(top)}&"*.?*")`;
    return `=AND(ISNUMBER(-LEFT($A${top},1)),COUNTIF(${numbers},${prefix(top)}&"?*")>0,IFERROR(ROUND(ABS(C${top}-${children}),6)>0.005,TRUE))`;
  },
  decline: (top: number, bottom: number): string => {
    const [numbers, last, target] = ["A", "D", "E"].map((column) => `$${column}$${top}:$${column}$${bottom}`);
    const below = `--(LEFT(${numbers},LEN(${prefix(top)}))=${prefix(top)}),--(${numbers}<>$A${top})`;
    return (
      `=AND(ISNUMBER($D${top}),ISNUMBER($E${top}),ISNUMBER(-LEFT($A${top},1)),ROUND($E${top}-$D${top},4)<0,` +
      `SUMPRODUCT(${below},--(${target}<${last}),--ISNUMBER(${target}))=0)`
    );
  },
  text: (top: number): string => `=AND(ISNUMBER(-LEFT($A${top},1)),ISTEXT(C${top}),TRIM(C${top})<>"")`,
  stt: (top: number, bottom: number): string => {
    const same = `SUMPRODUCT(--(${prefix(top)}=SUBSTITUTE(TRIM($A$${top}:$A$${bottom})&".","..",".")))<>1`;
    const malformed = `NOT(ISTEXT($A${top})),NOT(ISNUMBER(-LEFT($A${top}))),ISNUMBER(FIND(",",$A${top}))`;
    return `=AND(COUNT($C${top}:$E${top})>0,ROW()<>ROW($A$${bottom}),OR(${malformed},${same}))`;
  },
  agency: (top: number, bottom: number): string =>
    `=AND(ISNUMBER(-LEFT($A${top},1)),COUNTIF($A$${top}:$A$${bottom},${prefix(top)}&"?*")=0,TRIM($G${top})="",COUNTA($D${top}:$F${top})>0)`,
} as const;

function prefix(row: number): string {
  return `SUBSTITUTE(TRIM($A${row})&".","..",".")`;
}
