import type { AnnexKindDefinition } from "./annexKindDefinition";
import { pointsHeading, stt } from "./commonColumns";

/** The figures of a periodic report. */
export const report: AnnexKindDefinition = {
  kind: "report",
  numbering: "tree",
  leaves: "unit",
  hasParts: true,
  continues: [],
  columns: [
    stt,
    {
      key: "indicator",
      holds: "name",
      required: true,
      filledBy: "template",
      headings: [/^(ten )?(cac |noi dung )?chi tieu\b/, /^(cac )?(noi dung|tieu chi) (bao cao|thong ke)\b/],
    },
    { key: "unit", holds: "unit", required: true, filledBy: "template", headings: [/\bdon vi tinh$/, /^(ket qua )?(dvt|d v t)$/] },
    {
      key: "value",
      holds: "value",
      required: true,
      filledBy: "user",
      headings: [/^(ket qua )?(so lieu|gia tri)\b/, /^ket qua( (thuc hien|dat duoc|bao cao|thong ke)( .*)?)?$/],
    },
    { key: "note", holds: "note", required: false, filledBy: "nobody", headings: [/^ghi chu\b/] },
  ],
  claim: { headings: 4, oneOfEach: [["indicator"], ["value"]], never: pointsHeading },
};
