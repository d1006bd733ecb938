import type { MarkFormula } from "./markFormula";
import { actionPlanMarks } from "./actionPlanMarks";
import { criteriaMarks } from "./criteriaMarks";
import { pointsMarks } from "./pointsMarks";
import { reportMarks } from "./reportMarks";

/** Every native warning of every kind of annex, for each kind the first on top. */
export const markFormulas: readonly MarkFormula[] = [...pointsMarks, ...criteriaMarks, ...reportMarks, ...actionPlanMarks];
