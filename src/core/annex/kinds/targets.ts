import type { AnnexKindDefinition } from "./annexKindDefinition";
import { coordAgency, criterion, deadline, leadAgency, pointsHeading, stt, target } from "./commonColumns";

/** The aim of each criterion, by field; the code "TC 1.1" that opens a name is content, not numbering. */
export const targets: AnnexKindDefinition = {
  kind: "targets",
  numbering: "fields",
  leaves: "lowest-number",
  hasParts: false,
  continues: [],
  columns: [stt, criterion, target, leadAgency, coordAgency, deadline],
  claim: { headings: 5, oneOfEach: [["criterion"], ["target"], ["leadAgency", "coordAgency"]], never: pointsHeading },
};
