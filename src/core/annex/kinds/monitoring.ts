import type { AnnexKindDefinition } from "./annexKindDefinition";
import { coordAgency, criterion, leadAgency, pointsHeading, stt } from "./commonColumns";

/** Who follows, leads and supports each criterion of the PAR INDEX. */
export const monitoring: AnnexKindDefinition = {
  kind: "monitoring",
  numbering: "tree",
  leaves: "lowest-number",
  hasParts: false,
  continues: [],
  columns: [
    stt,
    criterion,
    {
      key: "target",
      holds: "text",
      required: false,
      filledBy: "user",
      headings: [/^(cac )?(chi tieu|muc tieu)\b(?!.*\byeu cau\b)/, /^ket qua (can |phai )?dat\b/],
    },
    {
      key: "monitorAgency",
      holds: "agencies",
      required: true,
      filledBy: "user",
      headings: [/^(?!.*\b(chu tri|phoi hop)\b).*\b(theo doi|giam sat)\b/],
    },
    leadAgency,
    coordAgency,
  ],
  claim: { headings: 5, oneOfEach: [["criterion", "monitorAgency"], ["target", "monitorAgency"], ["leadAgency", "coordAgency"]], never: pointsHeading },
};
