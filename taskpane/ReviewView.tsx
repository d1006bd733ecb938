import { Badge, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Review } from "#review/reviewState";
import type { PaneState, TemplateChoice } from "./appProps";
import { DeclinesList } from "./declines/DeclinesList";
import { type FindingsView, wholeView } from "./findings/arrangeFindings";
import { FindingsList } from "./findings/FindingsList";
import { listedFindings } from "./findings/listedFindings";
import { usePane } from "./paneContext";
import { FieldBars } from "./points/FieldBars";
import { ReviewHeader } from "./status/ReviewHeader";

type View = "findings" | "declines" | "fields";

const useStyles = makeStyles({
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexWrap: "wrap", paddingLeft: tokens.spacingHorizontalS },
  count: { marginLeft: tokens.spacingHorizontalXS },
  panel: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, minWidth: 0 },
});

interface ReviewViewProps {
  readonly review: Review;
  readonly selection: PaneState["selection"];
  readonly templates: readonly TemplateChoice[];
  readonly busy: boolean;
}

/** A checked sheet: what it is, then its findings, its declines, its points by field. */
export function ReviewView({ review, selection, templates, busy }: ReviewViewProps) {
  const styles = useStyles();
  const { words } = usePane();
  const [view, setView] = useState<View>("findings");
  const [findingsView, setFindingsView] = useState<FindingsView>(wholeView);
  const panelId = useId();
  const declines = review.annexes.flatMap((annex) => annex.declines);
  const counts: Record<View, number | null> = {
    findings: listedFindings(review.findings).length,
    declines: declines.length,
    fields: null,
  };
  const views: readonly View[] = ["findings", "declines", "fields"];
  const cell = selection && selection.sheetId === review.sheet.id ? selection.cell : null;
  return (
    <>
      <ReviewHeader review={review} templates={templates} busy={busy} />
      <TabList className={styles.tabs} selectedValue={view} onTabSelect={(_, data) => setView(data.value as View)} size="small">
        {views.map((name) => (
          <Tab key={name} id={`${panelId}-${name}`} value={name} aria-controls={panelId}>
            {words.say(`pane.tab.${name}`)}
            {counts[name] !== null && (
              <Badge className={styles.count} size="small" appearance="tint" color="informative">
                {counts[name]}
              </Badge>
            )}
          </Tab>
        ))}
      </TabList>
      <div id={panelId} className={styles.panel} role="tabpanel" aria-labelledby={`${panelId}-${view}`}>
        {view === "findings" && <FindingsList review={review} selected={cell} view={findingsView} onView={setFindingsView} busy={busy} />}
        {view === "declines" && <DeclinesList sheetId={review.sheet.id} declines={declines} />}
        {view === "fields" && review.annexes.map((annex) => <FieldBars key={annex.range} sheetId={review.sheet.id} annex={annex} />)}
      </div>
    </>
  );
}
