import { defineRule } from "./rule";

export const annexUnreadable = defineRule({
  id: "annex-unreadable",
  severity: "error",
  kinds: "all",
  messages: ["annex-unreadable", "annex-unreadable.no-rows"],
  source: "Quy ước của phụ lục: mỗi loại phụ lục có các cột bắt buộc",
  check: () => [],
  *checkUnreadable({ at, reason, kind, missing }) {
    const whole = { at, row: null, column: null };
    const data = { kind: { words: [`kind.${kind}`] } };
    if (reason === "no-rows") yield { ...whole, message: "annex-unreadable.no-rows", data };
    else yield { ...whole, data: { ...data, missing: { words: missing.map((column) => `column.${column}`) } } };
  },
});
