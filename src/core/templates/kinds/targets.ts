import { isRoman } from "../numbering";
import type { TemplateKind } from "../layout";

/** Fields I, II …; 1, 2 … begin again in each. */
export const targets: TemplateKind = {
  kind: "targets",
  name: "criterion",
  frame: ["stt", "criterion"],
  entry: "target",
  widths: { stt: 6, criterion: 39, target: 37, leadAgency: 17, coordAgency: 19, deadline: 16 },
  fontSize: 12,
  vertical: "center",
  capitals: true,
  bold: [],
  places: (rows) => rows.map(({ stt }) => (isRoman(stt) ? { level: 1, leaf: false } : { level: 2, leaf: true })),
  calculations: () => [],
};
