import { unmatchedMarks } from "../text/brackets";
import { defineTextRule, OUTSIDE_AGENCIES } from "./textRule";

export const textUnclosed = defineTextRule({
  id: "text-unclosed",
  severity: "info",
  messages: ["text-unclosed"],
  source: "Quy tắc chính tả: dấu ngoặc kép và dấu ngoặc đơn dùng từng đôi",
  reads: OUTSIDE_AGENCIES,
  find(text) {
    const actual = /["“”()[\]]/.test(text) ? unmatchedMarks(text) : [];
    return actual.length > 0 ? { data: { actual } } : null;
  },
});
