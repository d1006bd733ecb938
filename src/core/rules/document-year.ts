import { documentsIn } from "../text/documents";
import { defineRule } from "./rule";
import { textsOf } from "./textCells";

export const documentYear = defineRule({
  id: "document-year",
  severity: "error",
  kinds: "all",
  dependsOn: "row",
  messages: ["document-year", "document-year.date"],
  source: "Luật Ban hành văn bản quy phạm pháp luật: số văn bản gồm số thứ tự, năm ban hành và loại văn bản",
  *check({ year }, { once }) {
    if (year === null) return;
    for (const { text, places } of once(textsOf)) {
      const documents = text.includes("/") ? documentsIn(text) : [];
      const later = documents.filter((document) => document.year > year);
      const found = later.length > 0 ? later : documents.filter(({ year: own, dateYear }) => dateYear !== null && dateYear !== own);
      if (found.length === 0) continue;
      const message = later.length > 0 ? "document-year" : "document-year.date";
      const data = { actual: found.map(({ printed }) => printed), ...(later.length > 0 ? { year: String(year) } : {}) };
      for (const { at, row, column } of places) yield { at, row, column, message, data };
    }
  },
});
