import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../paneContext";
import type { FindingsView } from "./arrangeFindings";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  rule: { color: tokens.colorNeutralForeground2, minWidth: 0, overflowWrap: "anywhere" },
  clear: { flexShrink: 0 },
});

/** That only one kind of finding is shown, and the way back. */
export function FilteredBy({ view, onView }: { readonly view: FindingsView; readonly onView: (view: FindingsView) => void }) {
  const styles = useStyles();
  const { words } = usePane();
  if (view.rule === null) return null;
  return (
    <div className={styles.line}>
      <Text size={200} className={styles.rule}>
        {words.say("pane.filter.active", { rule: words.say(`${view.rule}.title`) })}
      </Text>
      <Button size="small" className={styles.clear} onClick={() => onView({ ...view, rule: null })}>
        {words.say("pane.filter.clear")}
      </Button>
    </div>
  );
}
