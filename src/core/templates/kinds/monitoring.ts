import type { TemplateKind } from "../layout";
import { treePlaces } from "./treePlaces";

export const monitoring: TemplateKind = {
  kind: "monitoring",
  name: "criterion",
  frame: ["stt", "criterion"],
  entry: "target",
  widths: { stt: 8, criterion: 30, target: 49, monitorAgency: 15, leadAgency: 17, coordAgency: 17 },
  fontSize: 12,
  vertical: "center",
  capitals: true,
  bold: ["stt", "criterion"],
  places: treePlaces,
  calculations: () => [],
};
