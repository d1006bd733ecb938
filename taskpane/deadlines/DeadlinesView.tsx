import { Text } from "@fluentui/react-components";
import type { DeadlinesReview } from "#review/reviewState";
import { usePane } from "../paneContext";
import { RowsBar } from "../rows/RowsBar";
import { useViewStyles } from "../rows/useViewStyles";

/** How many rows are due in each quarter; the other times only where rows name them. */
export function DeadlinesView({ sheetId, deadlines }: { readonly sheetId: string; readonly deadlines: DeadlinesReview }) {
  const styles = useViewStyles();
  const { words } = usePane();
  const longest = Math.max(...deadlines.map(({ rows }) => rows.length));
  return (
    <div className={styles.view}>
      <ul className={styles.list} aria-label={words.say("pane.tab.deadlines")}>
        {deadlines
          .filter(({ time, rows }) => time.startsWith("quarter") || rows.length > 0)
          .map(({ time, rows }) => (
            <RowsBar key={time} sheetId={sheetId} name={words.say(`pane.deadlines.${time}`)} rows={rows} longest={longest} />
          ))}
      </ul>
      <Text className={styles.note}>{words.say("pane.deadlines.note")}</Text>
    </div>
  );
}
