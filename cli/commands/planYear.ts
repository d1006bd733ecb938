import { InvalidArgumentError } from "commander";

/** `"2022"` → `2022`; refuses what is no year of a plan. */
export function parsePlanYear(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new InvalidArgumentError("");
  return Number(text);
}
