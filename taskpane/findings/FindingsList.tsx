import { Button, Text, makeStyles, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Finding, Severity } from "#core/findings/finding";
import { type CellAddress, toA1 } from "#core/snapshot/address";
import type { Review } from "#review/reviewState";
import { usePane } from "../paneContext";
import { FindingCard } from "./FindingCard";
import { listedFindings, severities } from "./listedFindings";

/** How many findings of one severity are drawn before the user asks for more. */
const PAGE = 100;

const useStyles = makeStyles({
  heading: { display: "block", margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  selected: {
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  clean: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center", padding: `${tokens.spacingVerticalL} 0` },
  cleanIcon: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
});

/** All findings by severity; those of the cell the user stands on come first. */
export function FindingsList({ review, selected }: { readonly review: Review; readonly selected: CellAddress | null }) {
  const styles = useStyles();
  const { words } = usePane();
  const listed = listedFindings(review.findings);
  const here = selected ? listed.filter((finding) => isAt(finding, selected)) : [];
  if (listed.length === 0) {
    return (
      <div className={styles.clean} role="status">
        <CheckmarkCircle24Regular className={styles.cleanIcon} aria-hidden />
        <Text>{words.say("pane.findings.none")}</Text>
      </div>
    );
  }
  return (
    <>
      {selected && here.length > 0 && (
        <section className={styles.selected} aria-live="polite">
          <Text as="h2" weight="semibold" className={styles.heading} style={{ marginTop: 0 }}>
            {words.say("pane.findings.here", { cell: toA1(selected) })}
          </Text>
          <ul className={styles.list}>
            {here.map((finding) => (
              <FindingCard key={keyOf(finding)} finding={finding} current />
            ))}
          </ul>
        </section>
      )}
      {severities.map((severity) => (
        <SeverityGroup key={severity} severity={severity} findings={listed.filter((finding) => finding.severity === severity)} selected={selected} />
      ))}
    </>
  );
}

interface SeverityGroupProps {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly selected: CellAddress | null;
}

function SeverityGroup({ severity, findings, selected }: SeverityGroupProps) {
  const styles = useStyles();
  const { words } = usePane();
  const [shown, setShown] = useState(PAGE);
  const arrows = useArrowNavigationGroup({ axis: "vertical" });
  if (findings.length === 0) return null;
  return (
    <section>
      <Text as="h2" weight="semibold" className={styles.heading}>
        {words.say(`pane.severity.${severity}.count`, { count: findings.length })}
      </Text>
      <ul className={styles.list} {...arrows}>
        {findings.slice(0, shown).map((finding) => (
          <FindingCard key={keyOf(finding)} finding={finding} current={selected !== null && isAt(finding, selected)} />
        ))}
      </ul>
      {findings.length > shown && (
        <Button appearance="subtle" onClick={() => setShown(shown + PAGE)}>
          {words.say("pane.findings.more", { count: findings.length - shown })}
        </Button>
      )}
    </section>
  );
}

function isAt(finding: Finding, cell: CellAddress): boolean {
  return finding.cell.row === cell.row && finding.cell.column === cell.column;
}

function keyOf(finding: Finding): string {
  return `${finding.rule} ${toA1(finding.cell)} ${finding.message}`;
}
