import type { Annex, AnnexKind } from "#core/annex/annex";
import type { ReviewStore } from "./reviewStore";

/** The sheet's annexes of a kind; where the user stands in one of several, that one. */
export function annexesHere(store: ReviewStore, annexes: readonly Annex[], kind: AnnexKind): readonly Annex[] {
  const { selection } = store.getState();
  const ofKind = annexes.filter((annex) => annex.kind === kind);
  const here = ofKind.filter(({ sheet, range: { top, left, bottom, right } }) => {
    if (selection?.sheetId !== sheet.id) return false;
    const { row, column } = selection.cell;
    return row >= top && row <= bottom && column >= left && column <= right;
  });
  return here.length > 0 ? here : ofKind;
}
