import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { chosenCleaning, itemsOf } from "#core/cleaning/chosenCleaning";
import type { CleaningName } from "#core/cleaning/cleaning";
import type { CleaningPreview } from "#review/reviewStore";
import { usePane } from "../paneContext";
import { CleaningItem } from "./CleaningItem";
import { KeptRows } from "./KeptRows";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, maxWidth: "480px", width: "calc(100vw - 24px)", boxSizing: "border-box" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
});

interface CleaningDialogProps {
  readonly preview: CleaningPreview;
  readonly busy: boolean;
}

/** What cleaning will change, item by item, before anything is written. Enter confirms, Esc leaves everything as it is. */
export function CleaningDialog({ preview, busy }: CleaningDialogProps) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const { plan, notesSeen } = preview;
  const [refused, setRefused] = useState<readonly CleaningName[]>([]);
  const items = useMemo(() => itemsOf(plan), [plan]);
  const chosen = items.filter((name) => !refused.includes(name));
  const change = chosenCleaning(plan, new Set(chosen));
  const choose = (name: CleaningName, wanted: boolean) => setRefused((before) => (wanted ? before.filter((one) => one !== name) : [...before, name]));
  return (
    <Dialog open onOpenChange={() => actions.closeCleaning()} modalType="modal">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>{words.say("pane.clean.title")}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text size={200} className={styles.quiet}>
              {words.say("pane.clean.preview")}
            </Text>
            <ul className={styles.list}>
              {items.map((name) => (
                <CleaningItem key={name} plan={plan} name={name} chosen={chosen.includes(name)} onChoose={(wanted) => choose(name, wanted)} />
              ))}
            </ul>
            <KeptRows kept={plan.kept} />
            {change !== null && change.rows.length > 0 && (
              <Text size={200} className={styles.quiet}>
                {words.say("pane.clean.limits")} {!notesSeen && words.say("pane.clean.notesUnseen")}
              </Text>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={busy || change === null} onClick={() => actions.clean(preview, chosen)}>
              {change ? words.say("pane.clean.confirm", { cells: change.cells.length, rows: change.rows.length }) : words.say("pane.clean.nothing")}
            </Button>
            <Button onClick={() => actions.closeCleaning()}>{words.say("pane.clean.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
