import type { AnnexKind } from "../annex/annex";
import { actionPlan } from "./kinds/actionPlan";
import { monitoring } from "./kinds/monitoring";
import { remedies } from "./kinds/remedies";
import { report } from "./kinds/report";
import { score } from "./kinds/score";
import { targets } from "./kinds/targets";
import type { TemplateKind } from "./layout";

const kinds: Readonly<Record<AnnexKind, TemplateKind>> = {
  score,
  monitoring,
  "action-plan": actionPlan,
  targets,
  remedies,
  report,
};

export function templateKindOf(kind: AnnexKind): TemplateKind {
  return kinds[kind];
}
