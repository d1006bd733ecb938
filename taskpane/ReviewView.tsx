import { Badge, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Review } from "#review/reviewState";
import { AcrossSection } from "./across/AcrossSection";
import { AdoptionSection } from "./adoption/AdoptionSection";
import { AnnexViews } from "./AnnexViews";
import type { PaneState, TemplateChoice } from "./appProps";
import { CleaningDialog } from "./cleaning/CleaningDialog";
import { CleaningSection } from "./cleaning/CleaningSection";
import { type FindingsView, wholeView } from "./findings/arrangeFindings";
import { FindingsList } from "./findings/FindingsList";
import { listedFindings } from "./findings/listedFindings";
import { OrderBanners } from "./order/OrderBanners";
import { usePane } from "./paneContext";
import { ExportBar } from "./remedies/ExportBar";
import { ReviewHeader } from "./status/ReviewHeader";
import { type View, viewsOf } from "./viewsOf";

const useStyles = makeStyles({
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexWrap: "wrap", paddingLeft: tokens.spacingHorizontalS },
  count: { marginLeft: tokens.spacingHorizontalXS },
  panel: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, minWidth: 0 },
});

interface ReviewViewProps {
  readonly review: Review;
  readonly selection: PaneState["selection"];
  readonly adoption: PaneState["adoption"];
  readonly comparison: PaneState["comparison"];
  readonly cleanable: PaneState["cleanable"];
  readonly cleaning: PaneState["cleaning"];
  readonly templates: readonly TemplateChoice[];
  readonly busy: boolean;
}

/** A checked sheet: what it is, then its findings, and what its kinds of annex have beside them. */
export function ReviewView({ review, selection, adoption, comparison, cleanable, cleaning, templates, busy }: ReviewViewProps) {
  const styles = useStyles();
  const { words } = usePane();
  const [chosen, setChosen] = useState<View>("findings");
  const [findingsView, setFindingsView] = useState<FindingsView>(wholeView);
  const panelId = useId();
  const views = viewsOf(review.annexes);
  // The sheet may have lost what the chosen tab shows.
  const view = views.includes(chosen) ? chosen : "findings";
  const counts: Partial<Record<View, number>> = {
    findings: listedFindings(review.findings).length,
    declines: review.annexes.flatMap((annex) => annex.declines).length,
  };
  const cell = selection && selection.sheetId === review.sheet.id ? selection.cell : null;
  return (
    <>
      <ReviewHeader review={review} templates={templates} busy={busy} />
      {review.annexes.some(({ kind }) => kind === "remedies") && <ExportBar busy={busy} />}
      <OrderBanners review={review} busy={busy} />
      {cleanable?.id === review.sheet.id && <CleaningSection sheet={review.sheet} busy={busy} />}
      {cleaning?.sheet.id === review.sheet.id && <CleaningDialog preview={cleaning} busy={busy} />}
      {adoption?.sheet.id === review.sheet.id && <AdoptionSection offer={adoption} busy={busy} />}
      {comparison?.sheets.some(({ id }) => id === review.sheet.id) && <AcrossSection comparison={comparison} busy={busy} />}
      <TabList className={styles.tabs} selectedValue={view} onTabSelect={(_, data) => setChosen(data.value as View)} size="small">
        {views.map((name) => (
          <Tab key={name} id={`${panelId}-${name}`} value={name} aria-controls={panelId}>
            {words.say(`pane.tab.${name}`)}
            {counts[name] !== undefined && (
              <Badge className={styles.count} size="small" appearance="tint" color="informative">
                {counts[name]}
              </Badge>
            )}
          </Tab>
        ))}
      </TabList>
      <div id={panelId} className={styles.panel} role="tabpanel" aria-labelledby={`${panelId}-${view}`}>
        {view === "findings" ? (
          <FindingsList review={review} selected={cell} view={findingsView} onView={setFindingsView} busy={busy} />
        ) : (
          <AnnexViews sheetId={review.sheet.id} annexes={review.annexes} view={view} />
        )}
      </div>
    </>
  );
}
