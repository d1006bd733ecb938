import { formatPoints, type Points } from "../points/points";

/**
 * What the list and the plan say in words of ours. A document of a Vietnamese office is in Vietnamese whatever the pane's language,
 * as the built-in templates are; the labels are those of the Đak Pơ plan (section II.1).
 */
const levels = ["Lĩnh vực", "Tiêu chí"] as const;

/** "Tiêu chí “Rà soát …”"; below the second level "Tiêu chí thành phần “…”". */
export function quotedName(name: string, level: number): string {
  return `${levels[level - 1] ?? "Tiêu chí thành phần"} “${name}”`;
}

/** "Phấn đấu đạt 2/2 điểm (năm 2021 đạt 1,21/2 điểm)." */
export function goalSentence(target: Points, max: Points, last: Points, lastYear: number): string {
  const of = (points: Points): string => `${formatPoints(points, ",")}/${formatPoints(max, ",")} điểm`;
  return `Phấn đấu đạt ${of(target)} (năm ${lastYear} đạt ${of(last)}).`;
}

export const listTitle = "NHIỆM VỤ, GIẢI PHÁP KHẮC PHỤC TỒN TẠI, HẠN CHẾ VÀ CẢI THIỆN, NÂNG CAO CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA {unit} NĂM {year}";

export const proseLabels = {
  target: "a) Mục tiêu, yêu cầu:",
  task: "b) Nhiệm vụ, giải pháp:",
  agencies: "c) Phân công trách nhiệm:",
  leadAgency: "- Cơ quan chủ trì:",
  coordAgency: "- Cơ quan phối hợp/thực hiện:",
  deadline: "d) Thời gian thực hiện/hoàn thành:",
} as const;

/** Stands where something is still to be filled in. */
export const TO_FILL_IN = "…";
