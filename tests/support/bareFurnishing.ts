import type { Furnishing } from "#core/snapshot/furnishing";

/** What a new sheet of Excel's has. */
export const bareFurnishing: Furnishing = {
  marks: [],
  marked: [],
  validated: [],
  list: null,
  page: {
    orientation: "portrait",
    paper: "A4",
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4 },
    zoom: { scale: 100 },
    centerHorizontally: false,
    footer: "",
    titleRows: null,
    printArea: null,
  },
};
