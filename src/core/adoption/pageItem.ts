import type { Annex } from "../annex/annex";
import type { RangeAddress } from "../snapshot/address";
import type { SheetSnapshot } from "../snapshot/snapshot";
import { page as ownPage } from "../templates/annexLook";
import type { PageItem } from "./adoption";
import type { Furnishing, Margins, PageSetup } from "../snapshot/furnishing";

const POINTS_PER_MILLIMETRE = 72 / 25.4;
/** Excel's margins of a new sheet, in points. */
const NEW_SHEET: Margins = { top: 54, bottom: 54, left: 50.4, right: 50.4 };

/** Landscape with repeated heading rows is a page set-up, whoever made it. What the user has set stays in any case. */
export function pageItem(snapshot: SheetSnapshot, annexes: readonly Annex[], { page }: Furnishing): PageItem {
  const [only, more] = annexes;
  const heading = only && !more ? only.heading : null;
  const missing = page.orientation !== "landscape" || (heading !== null && page.titleRows === null);
  if (!only || !missing) return { state: "present", write: {}, kept: [] };
  const own = ownPage(only.range, only.heading.last);
  const write: Partial<PageSetup> = {
    ...(page.orientation === "portrait" ? { orientation: "landscape" as const } : {}),
    ...(page.paper === "Letter" ? { paper: "A4" } : {}),
    ...(heading && page.titleRows === null ? { titleRows: heading } : {}),
    ...(page.printArea === null && !snapshot.cut ? { printArea: [filledArea(snapshot, annexes)] } : {}),
    ...(isUnscaled(page) ? { zoom: { horizontalFitToPages: 1 } } : {}),
    ...(hasNewMargins(page) ? { margins: inPoints(own.margins) } : {}),
    ...(page.centerHorizontally ? {} : { centerHorizontally: own.centerHorizontally }),
    ...(page.footer === "" ? { footer: own.footer } : {}),
  };
  const kept = (["printArea", "titleRows"] as const).filter((key) => page[key] !== null);
  return { state: "missing", write, kept };
}

function isUnscaled({ zoom }: PageSetup): boolean {
  return zoom.horizontalFitToPages === undefined && zoom.verticalFitToPages === undefined && (zoom.scale ?? 100) === 100;
}

function hasNewMargins({ margins }: PageSetup): boolean {
  return (["top", "bottom", "left", "right"] as const).every((side) => Math.abs(margins[side] - NEW_SHEET[side]) < 1);
}

function inPoints({ top, bottom, left, right }: Margins): Margins {
  return {
    top: top * POINTS_PER_MILLIMETRE,
    bottom: bottom * POINTS_PER_MILLIMETRE,
    left: left * POINTS_PER_MILLIMETRE,
    right: right * POINTS_PER_MILLIMETRE,
  };
}

/** Everything that stands on the sheet: notes below the table and the user's own columns are printed as before. */
function filledArea({ origin, values }: SheetSnapshot, annexes: readonly Annex[]): RangeAddress {
  const ranges = annexes.map(({ range }) => range);
  return {
    top: Math.min(origin.row, ...ranges.map(({ top }) => top)),
    left: Math.min(origin.column, ...ranges.map(({ left }) => left)),
    bottom: Math.max(origin.row + values.length - 1, ...ranges.map(({ bottom }) => bottom)),
    right: Math.max(origin.column + (values[0]?.length ?? 1) - 1, ...ranges.map(({ right }) => right)),
  };
}
