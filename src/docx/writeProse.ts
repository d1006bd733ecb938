import {
  AlignmentType, Document, Header, HeadingLevel, type IParagraphOptions, type IStylesOptions, Packer, PageNumber, Paragraph, TextRun,
} from "docx";
import type { Prose, ProseParagraph } from "#core/remedies/prose";
import { pageForm, printable } from "./pageForm";

const TWIPS_PER_POINT = 20;
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * TWIPS_PER_MILLIMETRE);

/** The prose as a .docx of the form that `pageForm` tells, with Word's own styles, so that its headings can be found and changed. */
export async function writeProse(prose: Prose): Promise<Uint8Array<ArrayBuffer>> {
  const { paper, margins, header } = pageForm;
  const document = new Document({
    title: printable(prose.title),
    creator: "Phụ lục CCHC",
    lastModifiedBy: "Phụ lục CCHC",
    styles,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(paper.width), height: twips(paper.height) },
            margin: { top: twips(margins.top), bottom: twips(margins.bottom), left: twips(margins.left), right: twips(margins.right), header: twips(header) },
          },
        },
        headers: { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [] }) },
        children: prose.paragraphs.map(paragraph),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const forms: Readonly<Record<ProseParagraph["role"], IParagraphOptions>> = {
  title: { heading: HeadingLevel.TITLE },
  subtitle: { style: "Subtitle" },
  section: { heading: HeadingLevel.HEADING_1 },
  criterion: { heading: HeadingLevel.HEADING_2 },
  body: {},
};

function paragraph({ role, text }: ProseParagraph): Paragraph {
  return new Paragraph({ ...forms[role], children: [new TextRun(printable(text))] });
}

function pageNumber(): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, indent: { firstLine: 0 }, children: [new TextRun({ children: [PageNumber.CURRENT] })] });
}

const font = { font: pageForm.font, size: pageForm.fontSize * 2, color: "000000" };
const spacing = { before: 0, after: pageForm.spaceAfter * TWIPS_PER_POINT };
const justified = { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: twips(pageForm.firstLine) }, spacing };
const centred = { alignment: AlignmentType.CENTER, indent: { firstLine: 0 }, spacing };
const heading = { run: { ...font, bold: true }, paragraph: { ...justified, keepNext: true } };

const styles: IStylesOptions = {
  default: {
    document: { run: { ...font, language: { value: pageForm.language } }, paragraph: justified },
    title: { run: { ...font, bold: true }, paragraph: centred },
    heading1: heading,
    heading2: heading,
  },
  paragraphStyles: [{ id: "Subtitle", name: "Subtitle", basedOn: "Normal", next: "Normal", quickFormat: true, run: { ...font, italics: true }, paragraph: centred }],
};
