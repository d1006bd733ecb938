import { createExcelHost } from "#excel/createExcelHost";
import { applyFixes } from "#review/applyFixes";
import { checkSheet } from "#review/checkSheet";
import { followSheet } from "#review/followSheet";
import { insertTemplate } from "#review/insertTemplate";
import { putMarks, removeMarks } from "#review/markSheet";
import { createReviewStore, lastReview, type StoreState } from "#review/reviewStore";
import { undoCommand } from "#review/undoCommand";
import { createWords, type Language } from "#words/words";
import type { EmulatedExcel, ExcelOptions } from "#workbench/excel/emulatedExcel";
import type { SheetModel } from "#workbench/excel/model/workbook";
import { annexWorkbook, realAnnex } from "./annexWorkbook";
import { createHeldClock } from "./heldClock";
import { openExcel } from "./openExcel";

export const allWords = { vi: createWords("vi"), en: createWords("en") };

/** What the pane says, in words: what is under way, how the last command ended, what the sheet is, each finding with its cell. */
function said({ busy, notice, review }: StoreState, language: Language): readonly string[] {
  const words = allWords[language];
  const lines = busy === null ? [] : [words.say(busy)];
  const problem = notice?.kind === "problem" ? notice.problem : review.state === "failed" ? review.problem : null;
  if (problem) lines.push(words.say(`problem.${problem.reason}`), words.say(`problem.${problem.reason}.next`));
  if (notice?.kind === "problem") lines.push(problem!.left.length === 0 ? words.say("problem.asBefore") : words.say("problem.left", { left: problem!.left }));
  if (notice?.kind === "done") lines.push(words.say(notice.sentence, notice.data));
  if (review.state === "no-annex") lines.push(words.say("pane.empty.sheet", { sheet: review.sheet.name }));
  for (const { cell, message, data } of lastReview(review)?.findings ?? []) lines.push(`${String.fromCharCode(65 + cell.column)}${cell.row + 1}: ${words.say(message, data)}`);
  return lines;
}

/** A workbook with the review beside it: followed, with the commands of the pane, and what the pane says. */
export async function openReview(options: ExcelOptions, prepare: (excel: EmulatedExcel, sheet: SheetModel) => void = () => undefined) {
  const excel = await openExcel(options);
  const sheet = excel.workbook.sheets[0]!;
  prepare(excel, sheet);
  await excel.settled();
  const [host, store, clock] = [createExcelHost(), createReviewStore(), createHeldClock()];
  await followSheet(host, store, clock);
  const review = () => lastReview(store.getState().review);
  const commands = {
    check: () => checkSheet(host, store),
    insert: () => insertTemplate(host, store, "score-tinh-2022", true),
    fix: (rule?: string) => applyFixes(host, store, review()!.sheet, review()!.fixes.filter((fix) => rule === undefined || fix.rule === rule)),
    putMarks: () => putMarks(host, store),
    removeMarks: () => removeMarks(host, store),
    undo: () => undoCommand(host, store, store.getState().journal[0]!.id),
  };
  return { excel, sheet, host, store, clock, review, commands, says: (language: Language = "vi") => said(store.getState(), language) };
}

/** The annex of Đắk Nông, typed with care. */
export const annexFile = async () => ({ file: await annexWorkbook(realAnnex("dak-nong-2022")) });
