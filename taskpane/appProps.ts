import type { AnnexKind } from "#core/annex/annex";
import type { CellAddress } from "#core/snapshot/address";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { JournalEntry } from "#review/journal";
import type { PlannedFix } from "#review/plannedFix";
import type { ReviewState } from "#review/reviewState";
import type { Notice } from "#review/reviewStore";
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
  /** Where the user stands on the sheet; `null` before the first selection. */
  readonly selection: { readonly sheetId: string; readonly cell: CellAddress } | null;
  /** A command of ours that is under way: its sentence id in `src/words`. */
  readonly busy: string | null;
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
  /** Takes a command of ours back; after a conflict, only where nothing has changed since. */
  undo(id: number, onlyUnchanged: boolean): void;
  goTo(sheetId: string, cell: CellAddress): void;
  dismissNotice(): void;
}

export interface TemplateChoice {
  readonly id: string;
  readonly kind: AnnexKind;
  readonly title: string;
  readonly level: string;
  readonly year: number;
  readonly rows: number;
}
