import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { UNITS_PER_POINT, formatPoints, type Points } from "#core/points/points";
import type { AnnexReview, FieldPoints } from "#review/reviewState";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  legend: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200, marginBottom: tokens.spacingVerticalS },
  legendItem: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  field: {
    display: "block",
    width: "100%",
    textAlign: "left",
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    padding: tokens.spacingVerticalXXS,
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { display: "block", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  numbers: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  bars: { display: "block", width: "100%", height: "30px", marginTop: tokens.spacingVerticalXXS },
  standard: { fill: tokens.colorNeutralBackground5, stroke: tokens.colorNeutralStroke1, forcedColorAdjust: "auto" },
  last: { fill: tokens.colorPaletteBlueBorderActive },
  target: { fill: tokens.colorPaletteTealBorderActive },
});

/** Points of each field: the standard as the outer bar, last year's score and this year's target inside it, with their numbers. */
export function FieldBars({ sheetId, annex }: { readonly sheetId: string; readonly annex: AnnexReview }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  if (annex.fields.length === 0) return <Text>{words.say("pane.fields.none")}</Text>;
  const longest = Math.max(1, ...annex.fields.flatMap((field) => valuesOf(field)));
  return (
    <>
      <div className={styles.legend} aria-hidden>
        <LegendItem className={styles.standard} name={words.say("pane.fields.standard")} />
        <LegendItem className={styles.last} name={words.say("pane.fields.last")} />
        <LegendItem className={styles.target} name={words.say("pane.fields.target")} />
      </div>
      <ul className={styles.list} aria-label={words.say("pane.tab.fields")}>
        {annex.fields.map((field) => (
          <li key={`${field.stt} ${field.cell.row}`}>
            <button type="button" className={styles.field} onClick={() => actions.goTo(sheetId, field.cell)}>
              <span className={styles.name}>{words.say("pane.fields.name", { stt: field.stt, name: field.name })}</span>
              <Bars field={field} longest={longest} />
              <span className={styles.numbers}>
                {words.say("pane.fields.numbers", { standard: shown(field.maxScore), last: shown(field.prevScore), target: shown(field.targetScore) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );

  function shown(points: Points | null): string {
    return points === null ? "–" : formatPoints(points, words.language === "vi" ? "," : ".");
  }
}

function LegendItem({ className, name }: { readonly className: string; readonly name: string }) {
  const styles = useStyles();
  return (
    <span className={styles.legendItem}>
      <svg width="12" height="12">
        <rect className={className} width="12" height="12" />
      </svg>
      {name}
    </span>
  );
}

function Bars({ field, longest }: { readonly field: FieldPoints; readonly longest: number }) {
  const styles = useStyles();
  const width = (points: Points | null) => `${Math.max(0, ((points ?? 0) / longest) * 100)}%`;
  return (
    <svg className={styles.bars} aria-hidden>
      <rect className={styles.standard} x="0" y="1" height="28" width={width(field.maxScore)} />
      <rect className={styles.last} x="0" y="5" height="9" width={width(field.prevScore)} />
      <rect className={styles.target} x="0" y="16" height="9" width={width(field.targetScore)} />
    </svg>
  );
}

function valuesOf(field: FieldPoints): number[] {
  return [field.maxScore, field.prevScore, field.targetScore].map((points) => points ?? 0).filter((points) => points > UNITS_PER_POINT / 100);
}
