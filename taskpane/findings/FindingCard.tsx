import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Finding } from "#core/findings/finding";
import { toA1 } from "#core/snapshot/address";
import { usePane } from "../paneContext";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  card: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
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
  current: { border: `1px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorNeutralBackground1Selected },
  head: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  title: { fontWeight: tokens.fontWeightSemibold },
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  message: { gridColumn: "2", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** One finding; pressing it goes to its cell. */
export function FindingCard({ finding, current }: { readonly finding: Finding; readonly current: boolean }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const place = finding.stt ? words.say("pane.place", { stt: finding.stt, cell: toA1(finding.cell) }) : toA1(finding.cell);
  return (
    <li>
      <button
        type="button"
        className={mergeClasses(styles.card, current && styles.current)}
        aria-current={current || undefined}
        onClick={() => actions.goTo(finding.sheet.id, finding.cell)}
        data-rule={finding.rule}
        data-cell={toA1(finding.cell)}
      >
        <SeverityMark severity={finding.severity} />
        <span className={styles.head}>
          <span className={styles.title}>{words.say(`${finding.rule}.title`)}</span>
          <span className={styles.place}>{place}</span>
        </span>
        <span className={styles.message}>{words.say(finding.message, finding.data)}</span>
      </button>
    </li>
  );
}
