import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { Finding } from "#core/findings/finding";
import type { CellAddress } from "#core/snapshot/address";
import { findingKey } from "#review/findingKey";
import { type PlannedFix, fixesOfRule } from "#review/plannedFix";
import type { Review } from "#review/reviewState";
import { FixDialog } from "../fixes/FixDialog";
import { useAskedFixes } from "../fixes/useAskedFixes";
import { usePane } from "../paneContext";
import { NotCheckedSums } from "../sums/NotCheckedSums";
import { type FindingsView, arrangeFindings } from "./arrangeFindings";
import { FilteredBy } from "./FilteredBy";
import { FindingsGroups } from "./FindingsGroups";
import { FindingsToolbar } from "./FindingsToolbar";
import { HereSection } from "./HereSection";
import { listedFindings } from "./listedFindings";
import { useFindingTour } from "./useFindingTour";

const useStyles = makeStyles({
  clean: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", padding: `${tokens.spacingVerticalL} 0` },
  cleanIcon: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
});

interface FindingsListProps {
  readonly review: Review;
  readonly selected: CellAddress | null;
  readonly view: FindingsView;
  readonly onView: (view: FindingsView) => void;
  readonly busy: boolean;
}

/** All findings, filtered and grouped as wished; what concerns the cell that the user stands on comes first. */
export function FindingsList({ review, selected, view, onView, busy }: FindingsListProps) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const here = useRef<HTMLDivElement>(null);
  const { asked, ask, close } = useAskedFixes();
  const stepped = useRef(false);
  const listed = listedFindings(review.findings);
  const groups = arrangeFindings(review.findings, view);
  const tour = useFindingTour(groups, () => (stepped.current = true));
  useEffect(() => {
    if (!stepped.current) return;
    stepped.current = false;
    here.current?.scrollIntoView({ block: "nearest" });
  }, [selected, tour.visited]);

  const fixes = new Map(review.fixes.map((fix) => [fix.key, fix]));
  const confirm = (chosen: readonly PlannedFix[]) => {
    close(here.current);
    actions.applyFixes(review.sheet, chosen);
  };
  const cards = {
    fixes,
    isCurrent: (finding: Finding) => isAt(finding, selected) || (selected === null && findingKey(finding) === tour.visited),
    onVisit: tour.visit,
    onFix: (fix: PlannedFix) => ask([fix]),
  };
  return (
    <div ref={here} tabIndex={-1} style={{ outline: "none" }}>
      {listed.length > 0 && (
        <FindingsToolbar findings={review.findings} shown={groups.reduce((count, { findings }) => count + findings.length, 0)} view={view} onView={onView} tour={tour} />
      )}
      <FilteredBy view={view} onView={onView} />
      {selected && <HereSection review={review} selected={selected} findings={listed.filter((finding) => isAt(finding, selected))} cards={cards} />}
      {listed.length === 0 && (
        <div className={styles.clean} role="status">
          <CheckmarkCircle24Regular className={styles.cleanIcon} aria-hidden />
          <Text>{words.say("pane.findings.none")}</Text>
        </div>
      )}
      {listed.length > 0 && groups.length === 0 && <Text role="status">{words.say("pane.findings.hidden")}</Text>}
      <FindingsGroups key={view.grouping} groups={groups} grouping={view.grouping} cards={cards} onFixAll={(rule) => ask(fixesOfRule(review.fixes, rule))} />
      <NotCheckedSums review={review} />
      {asked && <FixDialog asked={asked} fixes={review.fixes} busy={busy} onConfirm={confirm} onCancel={() => close(null)} />}
    </div>
  );
}

function isAt(finding: Finding, cell: CellAddress | null): boolean {
  return cell !== null && finding.cell.row === cell.row && finding.cell.column === cell.column;
}
