import type { AnnexReview } from "#review/reviewState";
import { AgenciesView } from "./agencies/AgenciesView";
import { type AnnexView, hasView } from "./viewsOf";
import { BudgetView } from "./budget/BudgetView";
import { DeadlinesView } from "./deadlines/DeadlinesView";
import { DeclinesList } from "./declines/DeclinesList";
import { FiguresView } from "./figures/FiguresView";
import { usePane } from "./paneContext";
import { FieldBars } from "./points/FieldBars";
import { useViewStyles } from "./rows/useViewStyles";

interface AnnexViewsProps {
  readonly sheetId: string;
  readonly annexes: readonly AnnexReview[];
  readonly view: AnnexView;
}

/** One view of each annex that has it; where a sheet holds several annexes, each under its name. */
export function AnnexViews({ sheetId, annexes, view }: AnnexViewsProps) {
  const styles = useViewStyles();
  const { words } = usePane();
  const shown = annexes.filter((annex) => hasView(annex, view));
  return shown.map((annex) => (
    <section key={annex.range}>
      {annexes.length > 1 && <h2 className={styles.heading}>{words.say("pane.annex", { kind: words.say(`kind.${annex.kind}`), range: annex.range })}</h2>}
      <OneView sheetId={sheetId} annex={annex} view={view} />
    </section>
  ));
}

function OneView({ sheetId, annex, view }: { readonly sheetId: string; readonly annex: AnnexReview; readonly view: AnnexView }) {
  switch (view) {
    case "declines":
      return <DeclinesList sheetId={sheetId} declines={annex.declines} />;
    case "fields":
      return <FieldBars sheetId={sheetId} annex={annex} />;
    case "budget":
      return annex.budget && <BudgetView sheetId={sheetId} budget={annex.budget} />;
    case "deadlines":
      return annex.deadlines && <DeadlinesView sheetId={sheetId} deadlines={annex.deadlines} />;
    case "agencies":
      return annex.agencies && <AgenciesView sheetId={sheetId} agencies={annex.agencies} />;
    case "figures":
      return annex.figures && <FiguresView sheetId={sheetId} figures={annex.figures} />;
  }
}
