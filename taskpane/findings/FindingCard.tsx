import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Wand16Regular } from "@fluentui/react-icons";
import type { Finding } from "#core/findings/finding";
import { toA1 } from "#core/snapshot/address";
import type { PlannedFix } from "#review/plannedFix";
import { usePane } from "../paneContext";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: { border: `1px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorNeutralBackground1Selected },
  main: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  head: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  title: { fontWeight: tokens.fontWeightSemibold },
  place: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  message: { gridColumn: "2", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  withFix: { paddingBottom: tokens.spacingVerticalXXS },
  fix: { margin: `0 0 ${tokens.spacingVerticalXXS} 30px`, paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS, minWidth: "auto", color: tokens.colorBrandForeground1 },
});

interface FindingCardProps {
  readonly finding: Finding;
  readonly fix: PlannedFix | null;
  readonly current: boolean;
  /** In a list one card at a time takes part in the Tab order; arrow keys go to the others. */
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onVisit: (finding: Finding) => void;
  readonly onFix: (fix: PlannedFix) => void;
}

/** One finding; pressing it goes to its cell. */
export function FindingCard({ finding, fix, current, tabIndex, onFocus, onVisit, onFix }: FindingCardProps) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const cell = toA1(finding.cell);
  const title = words.say(`${finding.rule}.title`);
  const go = () => {
    onVisit(finding);
    actions.goTo(finding.sheet.id, finding.cell);
  };
  return (
    <li className={mergeClasses(styles.card, current && styles.current)} onFocus={onFocus}>
      <button type="button" className={mergeClasses(styles.main, fix ? styles.withFix : undefined)} tabIndex={tabIndex} aria-current={current || undefined} onClick={go} data-rule={finding.rule} data-cell={cell}>
        <SeverityMark severity={finding.severity} />
        <span className={styles.head}>
          <span className={styles.title}>{title}</span>
          <span className={styles.place}>{finding.place ? words.say("pane.place", { stt: finding.place, cell }) : cell}</span>
        </span>
        <span className={styles.message}>{words.say(finding.message, finding.data)}</span>
      </button>
      {fix && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.fix}
          icon={<Wand16Regular />}
          tabIndex={tabIndex}
          aria-label={words.say("pane.fix.of", { title, cell })}
          onClick={() => onFix(fix)}
        >
          {words.say("pane.fix")}
        </Button>
      )}
    </li>
  );
}
