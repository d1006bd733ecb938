import type { Outcome } from "./hostProblem";

/** A part of the product that is large and fetched when it is first wanted; says so where it cannot be had. */
export async function whenLoaded<Part>(load: () => Promise<Part>): Promise<Outcome<Part>> {
  try {
    return { ok: true, value: await load() };
  } catch (error) {
    return { ok: false, problem: { reason: "not-loaded", detail: error instanceof Error ? error.message : String(error), left: [] } };
  }
}
