import { numbersWithoutYear } from "../text/documents";
import { defineRule } from "./rule";
import { textsOf } from "./textCells";

export const documentNumber = defineRule({
  id: "document-number",
  severity: "warning",
  kinds: "all",
  dependsOn: "row",
  messages: ["document-number", "document-number.dated"],
  source: "Luật Ban hành văn bản quy phạm pháp luật: số của nghị định, thông tư có năm ban hành",
  *check(_, { once }) {
    for (const { text, places } of once(textsOf)) {
      const read = places.filter(({ row }) => row !== null);
      const found = read.length > 0 && text.includes("/") ? numbersWithoutYear(text) : [];
      if (found.length === 0) continue;
      const actual = found.map(({ printed }) => printed);
      const expected = found.flatMap(({ right }) => right ?? []);
      const known = expected.length === actual.length;
      const said = known ? { message: "document-number.dated", data: { actual, expected } } : { data: { actual } };
      for (const { at, row, column } of read) yield { at, row, column, ...said };
    }
  },
});
