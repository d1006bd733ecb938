import type { AnnexColumnDefinition } from "./annexKindDefinition";

/** Columns that several kinds have under the same headings. */
export const stt: AnnexColumnDefinition = {
  key: "stt",
  holds: "stt",
  required: true,
  filledBy: "template",
  headings: [/^(so )?(stt|tt|thu tu|s ?t ?t|so muc|muc)$/],
};

export const criterion: AnnexColumnDefinition = {
  key: "criterion",
  holds: "name",
  required: true,
  filledBy: "template",
  headings: [
    /^(ten )?(cac )?(linh vuc|tieu chi)\b/,
    /^noi dung (cac )?(linh vuc|tieu chi|chi so)\b/,
    /^(ten )?chi so( thanh phan)?\b/,
    /^(tieu de muc|ton tai han che)\b/,
  ],
};

export const target: AnnexColumnDefinition = {
  key: "target",
  holds: "text",
  required: true,
  filledBy: "user",
  headings: [/^(cac )?(muc tieu|muc dich|yeu cau)\b/, /^(cac )?chi tieu\b(?!.*\bdat duoc\b)/],
};

export const task: AnnexColumnDefinition = {
  key: "task",
  holds: "text",
  required: true,
  filledBy: "user",
  headings: [/^(cac )?(nhiem vu|giai phap|bien phap)\b/, /^noi dung (nhiem vu|giai phap)\b/],
};

/** Below a group "Cơ quan chủ trì, phối hợp" the second column's heading names both, and "phối hợp" twice. */
export const leadAgency: AnnexColumnDefinition = {
  key: "leadAgency",
  holds: "agencies",
  required: true,
  filledBy: "user",
  headings: [
    /^(?!.*\bnhiem vu\b)(?!.*\bphoi hop\b.*\bphoi hop\b).*\bchu tri\b/,
    /^(cac )?(co quan|don vi|phong|so|bo phan)\b(?!.*\b(phoi hop|theo doi|tinh|chu tri)\b).*\b(thuc hien|tham muu|phu trach|chiu trach nhiem|dau moi)\b/,
  ],
};

export const coordAgency: AnnexColumnDefinition = {
  key: "coordAgency",
  holds: "agencies",
  required: false,
  filledBy: "user",
  headings: [/^(?!.*\b(chu tri|nhiem vu)\b).*\bphoi hop\b/, /\bchu tri\b.*\bphoi hop\b.*\bphoi hop\b/],
};

export const deadline: AnnexColumnDefinition = {
  key: "deadline",
  holds: "deadline",
  required: true,
  filledBy: "user",
  headings: [/^(thoi (gian|han|diem)|tien do|han hoan thanh)\b/],
};

/** Words of headings that only an annex of points has. */
export const pointsHeading = /\bdiem (so )?(chuan|toi da|dat|tu)\b|\bdiem\b.*\b(nam|20\d\d)\b/;
