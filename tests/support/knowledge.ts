import { agencyDirectory } from "#core/agencies/agencies";
import type { RuleKnowledge } from "#core/rules/rule";

/** What rules know in the product before a user adds anything. */
export const builtInKnowledge: RuleKnowledge = { agencies: agencyDirectory };
