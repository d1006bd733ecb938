import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Text, makeStyles, tokens } from "@fluentui/react-components";
import { rangeToA1 } from "#core/snapshot/address";
import type { AnnexOrder, MovingRow } from "#review/annexOrder";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, maxWidth: "480px", width: "calc(100vw - 24px)", boxSizing: "border-box" },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  move: {
    display: "grid",
    gridTemplateColumns: "7.5em 4.5em minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  stt: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

interface OrderDialogProps {
  readonly order: AnnexOrder;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Which rows will move where, before anything is written. Enter confirms, Esc leaves everything as it is. */
export function OrderDialog({ order: { moves, way }, busy, onConfirm, onCancel }: OrderDialogProps) {
  const styles = useStyles();
  const { words } = usePane();
  const count = moves.length;
  if ("reason" in way) return null;
  return (
    <Dialog open onOpenChange={() => onCancel()} modalType="modal">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle className={styles.title}>{words.say("pane.order.title")}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text size={200} className={styles.quiet}>
              {words.say("pane.order.preview", { count, area: rangeToA1(way.change.area) })}
            </Text>
            {way.ownFormulas > 0 && <Text size={200}>{words.say("pane.order.own", { count: way.ownFormulas })}</Text>}
            <ul className={styles.list} aria-label={words.say("pane.order.moves")}>
              {moves.map((move) => (
                <Move key={move.cell.row} move={move} />
              ))}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => onConfirm()}>
              {words.say("pane.order.confirm", { count })}
            </Button>
            <Button onClick={() => onCancel()}>{words.say("pane.order.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Move({ move: { stt, name, cell, to } }: { readonly move: MovingRow }) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <li className={styles.move} data-move={`${cell.row + 1} ${to + 1}`}>
      <span className={styles.quiet}>{words.say("pane.order.move", { from: cell.row + 1, to: to + 1 })}</span>
      <span className={styles.stt}>{stt}</span>
      <span className={styles.name} title={name}>
        {name}
      </span>
    </li>
  );
}
