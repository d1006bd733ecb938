import actionPlanHuyen2022 from "./data/action-plan-huyen-2022.json";
import monitoringHuyen2023 from "./data/monitoring-huyen-2023.json";
import remediesHuyen2022 from "./data/remedies-huyen-2022.json";
import reportXa2024 from "./data/report-xa-2024.json";
import scoreHuyen2023 from "./data/score-huyen-2023.json";
import scoreTinh2022 from "./data/score-tinh-2022.json";
import targetsHuyen2022 from "./data/targets-huyen-2022.json";
import { type Template, templateSchema } from "./template.schema";
import { titleOf } from "./wording";

export type { Template } from "./template.schema";

/** One line for each file in `data`, in the order of the menus. */
const data: readonly unknown[] = [
  scoreTinh2022,
  scoreHuyen2023,
  monitoringHuyen2023,
  actionPlanHuyen2022,
  targetsHuyen2022,
  remediesHuyen2022,
  reportXa2024,
];

let parsed: readonly Template[] | null = null;

/** The built-in templates; parsed when first asked for, frozen. */
export function allTemplates(): readonly Template[] {
  parsed ??= frozen(data.map((template) => templateSchema.parse(template)));
  return parsed;
}

/** `null` where no built-in template has this id. */
export function findTemplate(id: string): Template | null {
  return allTemplates().find((template) => template.id === id) ?? null;
}

/** The title as its source prints it. */
export function templateTitle(template: Template): string {
  return titleOf(template, template);
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}
