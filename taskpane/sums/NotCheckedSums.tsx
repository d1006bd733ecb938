import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { toA1 } from "#core/snapshot/address";
import type { Review } from "#review/reviewState";
import { usePane } from "../paneContext";
import { Obstacles } from "./Obstacles";

const useStyles = makeStyles({
  heading: { display: "block", margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  link: { display: "inline-flex", alignItems: "center", minHeight: "24px", fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  because: { color: tokens.colorNeutralForeground2 },
});

/** Sums that could not be checked though something is filled in, and why. */
export function NotCheckedSums({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const waiting = new Set(review.annexes.flatMap(({ notChecked }) => notChecked.map(({ cell }) => toA1(cell))));
  const sums = review.annexes.flatMap((annex) => annex.sums).filter(({ cell }) => waiting.has(toA1(cell)));
  if (sums.length === 0) return null;
  return (
    <section>
      <Text as="h2" weight="semibold" className={styles.heading}>
        {words.say("pane.notChecked", { count: sums.length })}
      </Text>
      <ul className={styles.list}>
        {sums.map((sum) => (
          <li key={toA1(sum.cell)} className={styles.row} data-not-checked={toA1(sum.cell)}>
            <Link as="button" className={styles.link} onClick={() => actions.goTo(review.sheet.id, sum.cell)}>
              {words.say("pane.sum.row", { stt: sum.stt, cell: toA1(sum.cell) })}
            </Link>
            <Obstacles className={styles.because} sheetId={review.sheet.id} obstacles={sum.obstacles} />
          </li>
        ))}
      </ul>
    </section>
  );
}
