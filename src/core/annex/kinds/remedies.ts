import type { AnnexKindDefinition } from "./annexKindDefinition";
import { coordAgency, criterion, deadline, leadAgency, pointsHeading, stt, target, task } from "./commonColumns";

/** What is done about each criterion that lost points. A plan says it in items "1.1. Tiêu chí …", and so may a table of it. */
export const remedies: AnnexKindDefinition = {
  kind: "remedies",
  numbering: "tree",
  leaves: "lowest-number",
  hasParts: false,
  continues: [],
  columns: [{ ...stt, required: false }, { ...criterion, bearsNumber: true }, target, task, leadAgency, coordAgency, deadline],
  claim: { headings: 6, oneOfEach: [["criterion"], ["task"]], never: pointsHeading },
};
