import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type PlannedFix, changesOf, fixesOfRule } from "#review/plannedFix";
import { usePane } from "../paneContext";
import { ChangesList } from "./ChangesList";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, maxWidth: "480px", width: "calc(100vw - 24px)", boxSizing: "border-box" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, overflowWrap: "anywhere" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface FixDialogProps {
  /** What the user has pressed. */
  readonly asked: readonly PlannedFix[];
  /** All fixes of the review that is shown now. */
  readonly fixes: readonly PlannedFix[];
  readonly busy: boolean;
  readonly onConfirm: (fixes: readonly PlannedFix[]) => void;
  readonly onCancel: () => void;
}

/** What a fix will write, cell by cell, before anything is written. Enter confirms, Esc leaves everything as it is. */
export function FixDialog({ asked, fixes, busy, onConfirm, onCancel }: FixDialogProps) {
  const styles = useStyles();
  const { words } = usePane();
  const [chosen, setChosen] = useState(asked);
  // The sheet may change under the open preview: what it shows is what stands there now.
  const keys = new Set(chosen.map(({ key }) => key));
  const current = fixes.filter(({ key }) => keys.has(key));
  const [first] = current;
  const all = first ? fixesOfRule(fixes, first.rule) : [];
  const changes = changesOf(current);
  const title = first && words.say(`${first.rule}.title`);
  return (
    <Dialog open onOpenChange={() => onCancel()} modalType="modal">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>
            {first && title && (current.length === 1 ? words.say(first.label, first.data) : words.say("pane.fix.all.title", { title, count: changes.length }))}
            {!first && words.say("problem.changed-meanwhile")}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <Text size={200} className={styles.quiet}>
              {words.say("pane.fix.preview")}
            </Text>
            <ChangesList changes={changes.map((change) => ({ ...change, cell: change.edit.cell }))} />
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={busy || changes.length === 0} onClick={() => onConfirm(current)}>
              {words.say("pane.fix.confirm", { count: changes.length })}
            </Button>
            <Button onClick={() => onCancel()}>{words.say("pane.fix.cancel")}</Button>
            {current.length === 1 && all.length > 1 && (
              <Button appearance="subtle" onClick={() => setChosen(all)}>
                {words.say("pane.fix.all", { count: all.length })}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
