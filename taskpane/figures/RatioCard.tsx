import { Link, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, DismissCircle16Regular, QuestionCircle16Regular } from "@fluentui/react-icons";
import type { Points } from "#core/points/points";
import type { CellAddress } from "#core/snapshot/address";
import type { ReviewedRatio } from "#review/reviewState";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  card: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  link: { display: "inline-flex", alignItems: "center", minHeight: "24px", minWidth: "24px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", textAlign: "left" },
  name: { fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  state: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
});

const icons = { agrees: CheckmarkCircle16Regular, differs: DismissCircle16Regular, "not-checked": QuestionCircle16Regular } as const;

/** A share beside the two figures that it is calculated from, and whether the cell agrees. */
export function RatioCard({ sheetId, ratio }: { readonly sheetId: string; readonly ratio: ReviewedRatio }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const { place, name, cell, state, printed, share, whole, part } = ratio;
  const Icon = icons[state];
  const shown = (points: Points | null, sentence: string): string => (points === null ? words.say("pane.figures.unknown") : words.say(sentence, { points: { points } }));
  const link = (to: CellAddress, text: string, style: string) => (
    <Link as="button" className={style} onClick={() => actions.goTo(sheetId, to)}>
      {text}
    </Link>
  );
  return (
    <li className={styles.card} data-ratio={state}>
      {link(cell, words.say("pane.rows.named", { place, name }), mergeClasses(styles.link, styles.name))}
      <div className={styles.line}>
        {link(part.cell, shown(part.number, "pane.figures.number"), styles.link)}
        <span aria-hidden>/</span>
        {link(whole.cell, shown(whole.number, "pane.figures.number"), styles.link)}
        <span>= {shown(share, "pane.figures.share")}</span>
      </div>
      <Text className={styles.state}>
        <Icon aria-hidden />
        {words.say(`pane.figures.${state}`, printed === null ? {} : { printed: { points: printed } })}
      </Text>
    </li>
  );
}
