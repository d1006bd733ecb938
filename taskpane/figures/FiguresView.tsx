import { toA1 } from "#core/snapshot/address";
import type { FiguresReview } from "#review/reviewState";
import { usePane } from "../paneContext";
import { BarButton } from "../rows/BarButton";
import { useViewStyles } from "../rows/useViewStyles";
import { RatioCard } from "./RatioCard";

/** How far each section of a report is filled in, and its shares beside their parts. */
export function FiguresView({ sheetId, figures }: { readonly sheetId: string; readonly figures: FiguresReview }) {
  const styles = useViewStyles();
  const { words, actions } = usePane();
  return (
    <div className={styles.view}>
      <h2 className={styles.heading}>{words.say("pane.figures.sections")}</h2>
      <ul className={styles.list} aria-label={words.say("pane.figures.sections")}>
        {figures.sections.map(({ place, name, cell, filled, leaves }) => (
          <li key={toA1(cell)}>
            <BarButton
              name={words.say("pane.rows.named", { place, name })}
              amount={words.say("pane.figures.filled", { filled, leaves })}
              share={filled / leaves}
              onClick={() => actions.goTo(sheetId, cell)}
            />
          </li>
        ))}
      </ul>
      {figures.ratios.length > 0 && (
        <>
          <h2 className={styles.heading}>{words.say("pane.figures.ratios")}</h2>
          <ul className={styles.list} aria-label={words.say("pane.figures.ratios")}>
            {figures.ratios.map((ratio) => (
              <RatioCard key={toA1(ratio.cell)} sheetId={sheetId} ratio={ratio} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
