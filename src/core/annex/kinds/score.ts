import type { AnnexKindDefinition } from "./annexKindDefinition";
import { stt } from "./commonColumns";

const target = "muc tieu|phan dau|du kien|ky vong|dang ky|ke hoach|chi tieu";

/** Tasks to keep and raise the PAR INDEX, with standard points, last year's score and this year's target. */
export const score: AnnexKindDefinition = {
  kind: "score",
  numbering: "tree",
  leaves: "lowest-number",
  hasParts: false,
  continues: [],
  columns: [
    stt,
    {
      key: "criterion",
      holds: "name",
      required: true,
      filledBy: "template",
      headings: [/^(ten )?(cac )?(linh vuc|tieu chi)\b/, /^noi dung( (cac )?(linh vuc|tieu chi|danh gia|chi so)\b.*)?$/, /^(ten )?chi so thanh phan\b/],
    },
    {
      key: "maxScore",
      holds: "points",
      required: true,
      filledBy: "template",
      headings: [/^(so |thang |muc )?diem (so )?(chuan|toi da|tieu chuan|quy dinh|khung|cao nhat)\b/, /^thang diem\b/],
    },
    {
      key: "prevScore",
      holds: "points",
      required: true,
      filledBy: "user",
      latestYear: true,
      headings: [
        new RegExp(`^(tong |so )?diem\\b(?!.*\\b(chuan|toi da|tu|${target})\\b).*\\b(dat|dat duoc|thuc te|ket qua|cong bo|nam truoc)\\b`),
        new RegExp(`^(ket qua|dat duoc|diem|chi so|nam)\\b(?!.*\\b(chuan|toi da|tu|dau ra|${target})\\b).*\\b(20\\d\\d|nam truoc)\\b`),
      ],
    },
    {
      key: "targetScore",
      holds: "points",
      required: true,
      filledBy: "user",
      headings: [
        /^muc tieu( (diem|phan dau|nam|20\d\d|nay|ke hoach|dat)\b.*)?$/,
        new RegExp(`^(so )?diem\\b(?!.*\\b(chuan|toi da)\\b).*\\b(${target})\\b`),
        new RegExp(`^(${target})\\b.*\\bdiem\\b`),
        /^phan dau( (dat|nam)\b.*)?$/,
      ],
    },
    {
      key: "task",
      holds: "text",
      required: false,
      filledBy: "user",
      headings: [/^(cac )?(nhiem vu|giai phap|bien phap)\b/, /^noi dung (thuc hien|cong viec|nhiem vu|giai phap)\b/],
    },
    {
      key: "leadAgency",
      holds: "agencies",
      required: false,
      filledBy: "user",
      headings: [
        /^(?!.*\bnhiem vu\b).*\bchu tri\b/,
        /^(cac )?(co quan|don vi|phong|so|bo phan)\b(?!.*\b(phoi hop|theo doi|tinh)\b).*\b(thuc hien|tham muu|phu trach|chiu trach nhiem|dau moi)\b/,
      ],
    },
  ],
  claim: {
    headings: 4,
    oneOfEach: [
      ["criterion", "maxScore", "prevScore"],
      ["maxScore", "prevScore", "targetScore"],
      ["targetScore", "task", "leadAgency"],
    ],
  },
};
