import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text, makeStyles, tokens } from "@fluentui/react-components";
import { toA1 } from "#core/snapshot/address";
import type { UndoConflict } from "#review/undoCells";
import type { ConflictNotice } from "../appProps";
import { Content } from "../fixes/Content";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, maxWidth: "480px", width: "calc(100vw - 24px)", boxSizing: "border-box" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  cell: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { gridColumn: "1 / span 2", fontWeight: tokens.fontWeightSemibold },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  side: { margin: 0, overflowWrap: "anywhere" },
  why: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
});

/** Why a command cannot simply be taken back: each changed cell with both contents. Nothing is written unless the user says so. */
export function ConflictDialog({ conflict, busy }: { readonly conflict: ConflictNotice; readonly busy: boolean }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const { unchanged } = conflict;
  return (
    <Dialog open onOpenChange={() => actions.dismissNotice()} modalType="modal">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>{words.say("pane.conflict.title")}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text size={200}>{words.say("pane.conflict.text", { sheet: conflict.sheet.name })}</Text>
            <ul className={styles.list}>
              {conflict.conflicts.map((cell) => (
                <li key={toA1(cell.cell)} data-conflict={toA1(cell.cell)}>
                  <ConflictedCell conflict={cell} />
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            {unchanged > 0 && (
              <Button appearance="primary" disabledFocusable={busy} onClick={() => actions.undo(conflict.id, true)}>
                {words.say("pane.conflict.confirm", { count: unchanged })}
              </Button>
            )}
            <Button onClick={() => actions.dismissNotice()}>{words.say("pane.conflict.keep")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function ConflictedCell({ conflict }: { readonly conflict: UndoConflict }) {
  const styles = useStyles();
  const { words } = usePane();
  const why = conflict.moved ? "pane.conflict.moved" : conflict.formatOnly ? "pane.conflict.format" : null;
  return (
    <dl className={styles.cell}>
      <dt className={styles.name}>
        {toA1(conflict.cell)} {why && <span className={styles.why}>{words.say(why)}</span>}
      </dt>
      <dt className={styles.label}>{words.say("pane.conflict.written")}</dt>
      <dd className={styles.side}>
        <Content content={conflict.written} />
      </dd>
      <dt className={styles.label}>{words.say("pane.conflict.now")}</dt>
      <dd className={styles.side}>
        <Content content={conflict.now} />
      </dd>
    </dl>
  );
}
