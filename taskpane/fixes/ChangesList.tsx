import { makeStyles, tokens } from "@fluentui/react-components";
import { type CellAddress, toA1 } from "#core/snapshot/address";
import type { ShownContent } from "#review/plannedFix";
import { type TextDifference, textDifference } from "#review/textDifference";
import { usePane } from "../paneContext";
import { Content } from "./Content";
import { TextPiece } from "./TextPiece";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  change: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
  },
  cell: { fontWeight: tokens.fontWeightSemibold },
  sides: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  side: { margin: 0, overflowWrap: "anywhere" },
  note: { gridColumn: "1 / span 2", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface ShownChange {
  readonly cell: CellAddress;
  readonly old: ShownContent;
  readonly new: ShownContent;
}

/** Cell by cell: what it holds, what it will hold. Of texts, the piece that differs stands out. */
export function ChangesList({ changes }: { readonly changes: readonly ShownChange[] }) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <ul className={styles.list} aria-label={words.say("pane.fix.changes")}>
      {changes.map((change) => (
        <li key={toA1(change.cell)} className={styles.change} data-change={toA1(change.cell)}>
          <span className={styles.cell}>{toA1(change.cell)}</span>
          <Sides change={change} />
        </li>
      ))}
    </ul>
  );
}

function Sides({ change }: { readonly change: ShownChange }) {
  const styles = useStyles();
  const { words } = usePane();
  const { old, new: fresh } = change;
  const difference = old.kind === "text" && fresh.kind === "text" ? textDifference(old.text, fresh.text) : null;
  return (
    <dl className={styles.sides}>
      <dt className={styles.label}>{words.say("pane.fix.old")}</dt>
      <dd className={styles.side}>{difference ? <TextPiece difference={difference} side="removed" /> : <Content content={old} />}</dd>
      <dt className={styles.label}>{words.say("pane.fix.new")}</dt>
      <dd className={styles.side}>{difference ? <TextPiece difference={difference} side="added" /> : <Content content={fresh} />}</dd>
      {difference && looksSame(difference) && <dd className={styles.note} style={{ margin: 0 }}>{words.say("pane.fix.sameLook")}</dd>}
    </dl>
  );
}

function looksSame({ removed, added }: TextDifference): boolean {
  return removed.normalize("NFC") === added.normalize("NFC");
}
