import type { Adoption, ItemName } from "#core/adoption/adoption";
import type { AnnexKind } from "#core/annex/annex";
import type { CleaningName } from "#core/cleaning/cleaning";
import type { CellAddress } from "#core/snapshot/address";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { AnnexOrder } from "#review/annexOrder";
import type { ProseSink } from "#review/exportProse";
import type { Comparison } from "#review/comparison";
import type { JournalEntry } from "#review/journal";
import type { PlannedFix } from "#review/plannedFix";
import type { ReviewState } from "#review/reviewState";
import type { CleaningPreview, CommandStep, Notice, SheetAdoption } from "#review/reviewStore";
import type { Words } from "#words/words";

/** What the pane is given by its door; the pane itself knows no Excel. */
export interface AppProps {
  readonly store: ReviewSource;
  readonly actions: PaneActions;
  readonly templates: readonly TemplateChoice[];
  readonly words: Words;
  readonly theme: PaneTheme;
}

export type PaneTheme = "light" | "dark" | "contrast";

/** The part of the review store that the pane reads. */
export interface ReviewSource {
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
}

export interface PaneState {
  readonly review: ReviewState;
  /** True while a newer review than the shown one is under way. */
  readonly reading: boolean;
  /** What can be added to a sheet, since the last *Kiểm tra*. */
  readonly adoption?: SheetAdoption | null;
  /** What the annexes of several sheets are at odds about, since the last *Kiểm tra*. */
  readonly comparison?: Comparison | null;
  /** The sheet whose table shows traces of a paste. */
  readonly cleanable?: SheetRef | null;
  /** What cleaning it would do, while the user is shown that. */
  readonly cleaning?: CleaningPreview | null;
  /** Where the user stands on the sheet; `null` before the first selection. */
  readonly selection: { readonly sheetId: string; readonly cell: CellAddress } | null;
  /** A command of ours that is under way: its sentence id in `src/words`. */
  readonly busy: string | null;
  /** Which part of the command that is. */
  readonly step?: CommandStep | null;
  /** The last command's outcome, until the next one or until dismissed. */
  readonly notice: PaneNotice | null;
  /** Commands of ours that can be taken back, newest first. */
  readonly journal: readonly PastCommand[];
}

export type PaneNotice = Notice;
export type ConflictNotice = Extract<Notice, { kind: "conflict" }>;
export type PastCommand = Omit<JournalEntry, "deed">;

export interface PaneActions {
  /** Reads the active sheet again. */
  check(): void;
  insertTemplate(templateId: string, filled: boolean): void;
  /** Puts the native warnings on the reviewed sheet. */
  putMarks(): void;
  removeMarks(): void;
  /** Carries out fixes that the user has seen and confirmed. */
  applyFixes(sheet: SheetRef, fixes: readonly PlannedFix[]): void;
  /** Puts the rows of an annex in the order of their numbers, as the user has seen and confirmed it. */
  sortByNumber(sheet: SheetRef, order: AnnexOrder): void;
  /** Looks what cleaning a pasted table would do, and shows it. */
  previewCleaning(sheet: SheetRef): void;
  /** Cleans a pasted table: the chosen items, as the user has seen and confirmed them. */
  clean(preview: CleaningPreview, chosen: readonly CleaningName[]): void;
  closeCleaning(): void;
  /** Adds to the sheet what our own sheets have, or repairs it: the chosen items, as the user was shown them. */
  adopt(sheet: SheetRef, shown: Adoption, chosen: readonly ItemName[]): void;
  /** Makes a sheet with the remedies list of the active sheet's score annex. */
  writeRemedies(): void;
  /** Hands on the active sheet's remedies annex as prose, as a file or through the clipboard. */
  exportProse(way: keyof ProseSink): void;
  /** Takes a command of ours back; after a conflict, only where nothing has changed since. */
  undo(id: number, onlyUnchanged: boolean): void;
  goTo(sheetId: string, cell: CellAddress): void;
  dismissNotice(): void;
  /** The command under way is waited for no longer. */
  giveUp(): void;
}

export interface TemplateChoice {
  readonly id: string;
  readonly kind: AnnexKind;
  readonly title: string;
  readonly level: string;
  readonly year: number;
  readonly rows: number;
}
