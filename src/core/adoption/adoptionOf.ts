import type { Annex } from "../annex/annex";
import type { SheetSnapshot } from "../snapshot/snapshot";
import { type Adoption, type AdoptionPlan, type ItemName, itemNames } from "./adoption";
import { dropDownItem } from "./dropDownItem";
import type { Furnishing } from "../snapshot/furnishing";
import { marksItem } from "./marksItem";
import { pageItem } from "./pageItem";
import { totalsItem } from "./totalsItem";

/** What the sheet has of what our own sheets have, and for each item what would be written; all its annexes together. */
export function adoptionOf(snapshot: SheetSnapshot, annexes: readonly Annex[], furnishing: Furnishing): Adoption {
  return {
    totals: totalsItem(snapshot, annexes),
    marks: marksItem(annexes, furnishing),
    dropDown: dropDownItem(annexes, furnishing),
    page: pageItem(snapshot, annexes, furnishing),
  };
}

/** The items that can be added or repaired. */
export function offeredItems(adoption: Adoption): readonly ItemName[] {
  return itemNames.filter((name) => adoption[name].state === "missing" || adoption[name].state === "damaged");
}

export function planOf({ totals, marks, dropDown, page }: Adoption, chosen: readonly ItemName[]): AdoptionPlan {
  return {
    cells: chosen.includes("totals") ? totals.write : [],
    marks: chosen.includes("marks") ? marks.write : null,
    dropDowns: chosen.includes("dropDown") ? dropDown.write : [],
    page: chosen.includes("page") ? page.write : {},
  };
}
