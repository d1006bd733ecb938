import type { TemplateKind } from "../layout";
import { treePlaces } from "./treePlaces";

export const remedies: TemplateKind = {
  kind: "remedies",
  name: "criterion",
  frame: ["stt", "criterion"],
  entry: "target",
  widths: { stt: 6, criterion: 24, target: 25, task: 50, leadAgency: 14, coordAgency: 14, deadline: 14 },
  fontSize: 11,
  vertical: "top",
  capitals: false,
  bold: ["stt", "criterion"],
  places: treePlaces,
  calculations: () => [],
};
