import { makeStyles, tokens } from "@fluentui/react-components";
import type { DirtyRow } from "#core/cleaning/cleaning";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  row: {
    display: "grid",
    gridTemplateColumns: "6em minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  held: { color: tokens.colorNeutralForeground2, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** The rows that will go, with what stands in them. */
export function DirtyRows({ rows }: { readonly rows: readonly DirtyRow[] }) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <ul className={styles.list} aria-label={words.say("pane.clean.changes")}>
      {rows.map(({ row, kind, cells }) => {
        const held = cells.flatMap(({ value }) => (value === "" ? [] : [String(value)])).join(" · ");
        return (
          <li key={row} className={styles.row} data-row={row + 1}>
            <span>{words.say("pane.clean.row", { row: row + 1 })}</span>
            <span title={held}>
              {words.say(`pane.clean.row.${kind}`)}
              {held !== "" && <div className={styles.held}>{held}</div>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
