import { placedRows } from "./placedRows";
import { defineRule } from "./rule";
import { finalDotByLevel, writtenNumber } from "./sttStyle";

export const sttStyle = defineRule({
  id: "stt-style",
  severity: "info",
  kinds: ["score"],
  messages: ["stt-style", "stt-style.without-dot"],
  source: "Quy ước của phụ lục: các dòng cùng cấp đánh số một kiểu",
  *check(annex, { once }) {
    const styles = finalDotByLevel(annex);
    for (const { row, path } of once(placedRows)) {
      const dotted = styles.get(path.length);
      const cell = row.cells.get("stt");
      if (!cell || row.stt.state !== "read" || dotted === undefined || row.stt.finalDot === dotted) continue;
      const wanted = writtenNumber(path, styles, dotted);
      yield {
        at: cell.address,
        row,
        column: "stt",
        message: dotted ? "stt-style" : "stt-style.without-dot",
        data: { actual: row.stt.printed, expected: wanted },
        fix: { label: "stt-style.fix", data: { expected: wanted }, edits: [{ kind: "setText", cell: cell.address, text: wanted }] },
      };
    }
  },
});
