import { findMarkup, withoutMarkup } from "../text/markup";
import { defineTextRule, EVERYWHERE } from "./textRule";

export const textMarkup = defineTextRule({
  id: "text-markup",
  severity: "warning",
  messages: ["text-markup"],
  source: "Quy ước trình bày: ô chỉ chứa chữ của phụ lục, không chứa mã trang web",
  reads: EVERYWHERE,
  find(text) {
    if (!/[<&]/.test(text)) return null;
    const found = [...new Set(findMarkup(text))];
    return found.length > 0 ? { data: { actual: found }, repaired: withoutMarkup(text) } : null;
  },
});
