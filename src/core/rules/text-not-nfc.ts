import { defineTextRule, EVERYWHERE } from "./textRule";

export const textNotNfc = defineTextRule({
  id: "text-not-nfc",
  severity: "info",
  messages: ["text-not-nfc"],
  source: "Unicode dựng sẵn (NFC), dạng mà bộ gõ tiếng Việt và Excel dùng khi tìm kiếm",
  reads: EVERYWHERE,
  find(text, printed) {
    if (text === printed) return null;
    const words = printed.split(/\s+/).filter((word) => word !== word.normalize("NFC"));
    return { data: { count: words.length, actual: [...new Set(words)].map((word) => word.normalize("NFC")) }, repaired: text };
  },
});
