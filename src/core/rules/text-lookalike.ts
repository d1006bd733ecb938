import { findLookalikes } from "../text/lookalikes";
import { defineTextRule, EVERYWHERE } from "./textRule";

export const textLookalike = defineTextRule({
  id: "text-lookalike",
  severity: "warning",
  messages: ["text-lookalike", "text-lookalike.unseen"],
  source: "TCVN 6909:2001 (bộ mã ký tự tiếng Việt, theo Unicode)",
  reads: EVERYWHERE,
  find(text) {
    const { words, unseen, repaired } = findLookalikes(text);
    if (words.size > 0) return { data: { actual: [...words.keys()], expected: [...words.values()] }, repaired };
    return unseen > 0 ? { message: "text-lookalike.unseen", data: { count: unseen }, repaired } : null;
  },
});
