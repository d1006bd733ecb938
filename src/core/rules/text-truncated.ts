import type { ColumnKey } from "../annex/annex";
import { defineRule } from "./rule";
import { textsOf } from "./textCells";

const READ: readonly (ColumnKey | null)[] = ["task", "target", "activity", "output"];

/** Words that nothing ends in … */
const ENDING = /(?<![\p{L}\p{N}])(?:của|và|các|cho|với|theo|được|tại|từ|hoặc|thuộc phạm|năm)$/iu;
/** … but in these: "kết quả đạt được", "những năm tiếp theo", "khắc phục tồn tại", "báo cáo 6 tháng, năm". */
const COMPLETE = [
  /(?<!\p{L})(?:tiếp|kèm|kéo|noi) theo$/iu,
  /(?<!\p{L})(?:tồn|hiện|thực) tại$/iu,
  /(?<!\p{L})(?:đạt|thu|hút|làm|có|nhận|tìm|biết|hiểu|thấy|giữ|hiện|phục|quyết|lý|khai|ngân|nộp|dựng|bố trí|tiết kiệm|huy động|tránh|soát|vượt|chưa|không) được$/iu,
  /(?:[/\d,;:)–-]|(?<!\p{L})(?:trong|hàng|hằng|cả|mỗi|từng|các|những|nhiều|vài|một|hai|ba|đầu|giữa|cuối|nửa|hết|quanh|suốt|tháng|quý|và|theo|lần|báo cáo|kế hoạch|dự toán|chương trình|tổng kết))\s*năm$/iu,
];

const LAST_WORDS = /(?:\S+\s+){0,3}\S+$/;
/** So much of a text is looked at. */
const LONGEST_END = 60;

export const textTruncated = defineRule({
  id: "text-truncated",
  severity: "info",
  kinds: "all",
  dependsOn: "row",
  messages: ["text-truncated"],
  source: "Ngữ pháp: câu không dừng ở các từ nối “của”, “và”, “các”, “theo” …",
  *check(_, { once }) {
    for (const { text, places } of once(textsOf)) {
      const read = places.filter(({ column, part }) => part === "text" && READ.includes(column));
      const end = read.length > 0 ? text.trimEnd().slice(-LONGEST_END) : "";
      if (!ENDING.test(end) || COMPLETE.some((form) => form.test(end))) continue;
      const actual = LAST_WORDS.exec(end)?.[0] ?? "";
      for (const { at, row, column } of read) yield { at, row, column, data: { actual } };
    }
  },
});
