import type { Annex, AnnexCell, AnnexRow } from "../annex/annex";
import { mainTitle } from "../annex/planYear";
import { effectiveText } from "../annex/effectiveCell";
import { continuesAbove, nameOf } from "../annex/walkAnnex";
import { tidySpaces } from "../text/fold";
import { proseLabels, TO_FILL_IN } from "./wording";

/**
 * What a paragraph is in the plan.
 * - `title`, `subtitle`: the annex's title block, lines in parentheses are subtitles
 * - `section`: "1. Tập trung khắc phục …" · `criterion`: "1.1. Tiêu chí “…”" · `body`: everything below
 */
export interface ProseParagraph {
  readonly role: "title" | "subtitle" | "section" | "criterion" | "body";
  readonly text: string;
}

/** A remedies annex as the plan says it in words. */
export interface Prose {
  /** The title on one line, for the document's properties and the file's name. */
  readonly title: string;
  readonly year: number | null;
  readonly paragraphs: readonly ProseParagraph[];
  /** How many items "1.1" it has. */
  readonly items: number;
}

/**
 * The annex in the plan's words (Kế hoạch huyện Đak Pơ 2022, II.1): each row a heading with a) goal, b) tasks, c) agencies, d) time.
 * Parts without text get dots to fill in. The annex must be of kind "remedies".
 */
export function proseOf(annex: Annex): Prose {
  const rows = annex.rows.filter((row) => !continuesAbove(row));
  return {
    title: mainTitle(annex.title),
    year: annex.year,
    paragraphs: [...titleParagraphs(annex.title), ...rows.flatMap(rowParagraphs)],
    items: rows.filter(isItem).length,
  };
}

/** From "PHỤ LỤC" on, or else from the main title on: what stands above is the letterhead. */
function titleParagraphs(cells: readonly AnnexCell[]): readonly ProseParagraph[] {
  const texts = cells.map(({ text }) => tidySpaces(text.normalize("NFC")));
  const caption = texts.findIndex((text) => /^phụ lục/i.test(text));
  const first = caption >= 0 ? caption : texts.indexOf(mainTitle(cells));
  return texts.slice(Math.max(0, first)).map((text) => ({ role: text.startsWith("(") ? "subtitle" : "title", text }));
}

const PARTS = ["target", "task", "leadAgency", "coordAgency", "deadline"] as const;

/** A heading of others is no item, unless somebody filled it in all the same. */
function isItem(row: AnnexRow): boolean {
  return row.role !== "group" || PARTS.some((key) => effectiveText(row, key) !== "");
}

function rowParagraphs(row: AnnexRow): readonly ProseParagraph[] {
  const number = row.stt.printed.replace(/\.$/, "");
  const heading = [number === "" ? "" : `${number}.`, tidySpaces(nameOf(row))].filter((part) => part !== "").join(" ");
  const role = row.role === "group" && row.level === 1 ? "section" : "criterion";
  return [{ role, text: heading }, ...(isItem(row) ? partsOf(row).map((text) => ({ role: "body" as const, text })) : [])];
}

function partsOf(row: AnnexRow): readonly string[] {
  const text = (key: (typeof PARTS)[number]): string => effectiveText(row, key);
  return [
    ...listed(proseLabels.target, text("target")),
    ...listed(proseLabels.task, text("task")),
    proseLabels.agencies,
    `${proseLabels.leadAgency} ${onOneLine(text("leadAgency"))}`,
    `${proseLabels.coordAgency} ${onOneLine(text("coordAgency"))}`,
    `${proseLabels.deadline} ${onOneLine(text("deadline"))}`,
  ];
}

/** "b) …: text", or where the text is a list "- …" each line a paragraph of its own below the label. */
function listed(label: string, text: string): readonly string[] {
  const lines = text.split("\n").map(tidySpaces).filter((line) => line !== "");
  if (lines.length === 0) return [`${label} ${TO_FILL_IN}`];
  const closing = [...lines.slice(0, -1), closed(lines.at(-1) ?? "")];
  if (/^[-–+•*]\s*\S/u.test(lines[0] ?? "")) return [label, ...closing];
  return [`${label} ${closing[0]}`, ...closing.slice(1)];
}

/** Agencies one below the other are parted by semicolons. */
function onOneLine(text: string): string {
  const lines = text.split("\n").map((line) => tidySpaces(line).replace(/^[-–+•]\s*/u, "")).filter((line) => line !== "");
  const parted = lines.map((line, place) => line.replace(place < lines.length - 1 ? /[.,;]$/ : /[,;]$/, ""));
  return parted.length === 0 ? TO_FILL_IN : closed(parted.join("; "));
}

/** With a full stop at its end, unless some mark stands there. */
function closed(text: string): string {
  return /[.;:,…!?]$/u.test(text) ? text : `${text}.`;
}
