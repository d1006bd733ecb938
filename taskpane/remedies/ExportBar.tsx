import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ClipboardTextLtr20Regular, DocumentArrowDown20Regular } from "@fluentui/react-icons";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`, display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** A remedies annex as the plan's prose: to a file, or through the clipboard where Excel lets no file be saved. */
export function ExportBar({ busy }: { readonly busy: boolean }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  return (
    <div className={styles.bar} role="group" aria-label={words.say("pane.export")}>
      <Button size="small" appearance="primary" icon={<DocumentArrowDown20Regular />} disabledFocusable={busy} onClick={() => actions.exportProse("save")}>
        {words.say("pane.export.save")}
      </Button>
      <Button size="small" icon={<ClipboardTextLtr20Regular />} disabledFocusable={busy} onClick={() => actions.exportProse("copy")}>
        {words.say("pane.export.copy")}
      </Button>
    </div>
  );
}
