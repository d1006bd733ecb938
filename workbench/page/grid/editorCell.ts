import type { ICellData, IDocumentData, IStyleData } from "@univerjs/core";

/** The cell as Univer's cell editor should open it: its text for editing, line breaks as paragraphs of their own. */
export function editorCell(cell: ICellData, text: string, look: IStyleData): ICellData {
  return text.includes("\n") ? { ...cell, v: text, p: paragraphs(text, look) } : { ...cell, v: text, p: null };
}

function paragraphs(text: string, { ff, fs, bl, it, cl }: IStyleData): IDocumentData {
  const stream = text.replaceAll("\n", "\r");
  const ends = [...stream, "\r"].flatMap((letter, index) => (letter === "\r" ? [{ startIndex: index }] : []));
  return {
    id: "editor-cell",
    body: {
      dataStream: `${stream}\r\n`,
      textRuns: [{ st: 0, ed: stream.length, ts: { ff: ff ?? null, fs: fs ?? 11, bl: bl ?? 0, it: it ?? 0, cl: cl ?? null } }],
      paragraphs: ends,
      sectionBreaks: [{ startIndex: stream.length + 1 }],
    },
    documentStyle: {},
  };
}
