import type { AnnexKindDefinition } from "./annexKindDefinition";
import { coordAgency, deadline, leadAgency, pointsHeading, stt, task } from "./commonColumns";

/** The year's plan: goals, their tasks, the activities of each with product, agencies, deadline and money. */
export const actionPlan: AnnexKindDefinition = {
  kind: "action-plan",
  numbering: "goals",
  leaves: "activity",
  hasParts: false,
  continues: [["goal"], ["task"], ["output"], ["leadAgency", "coordAgency", "deadline", "budget"]],
  columns: [
    stt,
    {
      key: "goal",
      holds: "name",
      required: true,
      filledBy: "template",
      headNumber: 1,
      headings: [/^(cac )?(muc tieu|chi tieu)\b/],
    },
    { ...task, filledBy: "template", headNumber: 2 },
    {
      key: "activity",
      holds: "text",
      required: true,
      filledBy: "template",
      headNumber: 3,
      headings: [/^(cac )?hoat dong\b/, /^noi dung (hoat dong|cong viec)\b/, /^(cac )?cong viec\b/],
    },
    {
      key: "output",
      holds: "text",
      required: false,
      filledBy: "user",
      headings: [/^(du kien )?(ket qua|san pham|dau ra)\b(?!.*\b20\d\d\b)/],
    },
    leadAgency,
    coordAgency,
    { ...deadline, required: false },
    {
      key: "budget",
      holds: "budget",
      required: false,
      filledBy: "user",
      headings: [/^(du toan |nguon |tong )?kinh phi\b/, /^du toan\b/],
    },
  ],
  claim: {
    headings: 6,
    oneOfEach: [
      ["activity", "goal"],
      ["task", "activity"],
      ["output", "budget"],
    ],
    never: pointsHeading,
  },
};
