import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "#core/findings/finding";
import { type CellAddress, toA1 } from "#core/snapshot/address";
import type { Review } from "#review/reviewState";
import { usePane } from "../paneContext";
import { SumCard } from "../sums/SumCard";
import { FindingCards, type FindingCardsProps } from "./FindingCards";

const useStyles = makeStyles({
  here: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200 },
});

interface HereSectionProps {
  readonly review: Review;
  readonly selected: CellAddress;
  /** Those of the selected cell. */
  readonly findings: readonly Finding[];
  readonly cards: Omit<FindingCardsProps, "findings">;
}

/** What there is to say of the selected cell: its sum with its parts, its findings. */
export function HereSection({ review, selected, findings, cards }: HereSectionProps) {
  const styles = useStyles();
  const { words } = usePane();
  const sum = review.annexes.flatMap(({ sums }) => sums).find(({ cell }) => cell.row === selected.row && cell.column === selected.column);
  if (!sum && findings.length === 0) return null;
  return (
    <section className={styles.here} aria-live="polite">
      <Text as="h2" weight="semibold" className={styles.heading}>
        {words.say("pane.findings.here", { cell: toA1(selected) })}
      </Text>
      {sum && <SumCard sheetId={review.sheet.id} sum={sum} />}
      {findings.length > 0 && <FindingCards {...cards} findings={findings} />}
    </section>
  );
}
