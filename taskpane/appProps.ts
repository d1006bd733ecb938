import type { AnnexKind } from "#core/annex/annex";
import type { CellAddress } from "#core/snapshot/address";
import type { HostProblem } from "#review/hostProblem";
import type { ReviewState } from "#review/reviewState";
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
  /** Where the user stands on the sheet; `null` before the first selection. */
  readonly selection: { readonly sheetId: string; readonly cell: CellAddress } | null;
  /** A command of ours that is under way: its sentence id in `src/words`. */
  readonly busy: string | null;
  /** The last command's outcome, until the next one or until dismissed. */
  readonly notice: PaneNotice | null;
}

export type PaneNotice =
  | { readonly kind: "done"; readonly sentence: string; readonly data: Readonly<Record<string, string | number>> }
  | { readonly kind: "problem"; readonly problem: HostProblem };

export interface PaneActions {
  /** Reads the active sheet again. */
  check(): void;
  insertTemplate(templateId: string, filled: boolean): void;
  /** Puts the native warnings on the reviewed sheet. */
  putMarks(): void;
  removeMarks(): void;
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
