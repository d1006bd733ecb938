import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { CellAddress } from "#core/snapshot/address";
import { toA1 } from "#core/snapshot/address";
import type { Decline } from "#review/reviewState";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  name: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300 },
  scores: { gridColumn: "1", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  difference: { gridRow: "1 / span 2", gridColumn: "2", alignSelf: "center", fontWeight: tokens.fontWeightSemibold, color: tokens.colorPaletteRedForeground1 },
});

/** Rows whose target lies below last year's score, with the difference. */
export function DeclinesList({ sheetId, declines }: { readonly sheetId: string; readonly declines: readonly Decline[] }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  if (declines.length === 0) return <Text role="status">{words.say("pane.declines.none")}</Text>;
  const go = (cell: CellAddress) => () => actions.goTo(sheetId, cell);
  return (
    <ul className={styles.list} aria-label={words.say("pane.tab.declines")}>
      {declines.map((decline) => (
        <li key={toA1(decline.cell)}>
          <button type="button" className={styles.row} onClick={go(decline.cell)} data-decline={toA1(decline.cell)}>
            <span className={styles.name}>{words.say("pane.declines.row", { stt: decline.stt, name: decline.name })}</span>
            <span className={styles.scores}>
              {words.say("pane.declines.scores", { last: { points: decline.prevScore }, target: { points: decline.targetScore } })}
            </span>
            <span className={styles.difference}>{words.say("pane.declines.difference", { points: { points: decline.difference } })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
