import type { AnnexKindDefinition } from "./annexKindDefinition";
import { coordAgency, criterion, deadline, leadAgency, pointsHeading, stt, target, task } from "./commonColumns";

/** What is done about each criterion that lost points. */
export const remedies: AnnexKindDefinition = {
  kind: "remedies",
  numbering: "tree",
  leaves: "lowest-number",
  hasParts: false,
  continues: [],
  columns: [stt, criterion, target, task, leadAgency, coordAgency, deadline],
  claim: { headings: 6, oneOfEach: [["criterion"], ["task"]], never: pointsHeading },
};
