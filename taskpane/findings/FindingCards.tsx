import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useState } from "react";
import type { Finding } from "#core/findings/finding";
import { findingKey } from "#review/findingKey";
import type { PlannedFix } from "#review/plannedFix";
import { usePane } from "../paneContext";
import { FindingCard } from "./FindingCard";

/** How many findings of one group are drawn before the user asks for more. */
const PAGE = 100;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

export interface FindingCardsProps {
  readonly findings: readonly Finding[];
  readonly fixes: ReadonlyMap<string, PlannedFix>;
  readonly isCurrent: (finding: Finding) => boolean;
  readonly onVisit: (finding: Finding) => void;
  readonly onFix: (fix: PlannedFix) => void;
}

/** Cards one below the other: Tab reaches one of them, arrow keys the others. */
export function FindingCards({ findings, fixes, isCurrent, onVisit, onFix }: FindingCardsProps) {
  const styles = useStyles();
  const { words } = usePane();
  const [limit, setLimit] = useState(PAGE);
  const [active, setActive] = useState<string | null>(null);
  const drawn = findings.slice(0, limit);
  const reached = drawn.some((finding) => findingKey(finding) === active) ? active : drawn[0] && findingKey(drawn[0]);
  return (
    <>
      <ul className={styles.list} onKeyDown={moveFocus}>
        {drawn.map((finding) => {
          const key = findingKey(finding);
          return (
            <FindingCard
              key={key}
              finding={finding}
              fix={fixes.get(key) ?? null}
              current={isCurrent(finding)}
              tabIndex={key === reached ? 0 : -1}
              onFocus={() => setActive(key)}
              onVisit={onVisit}
              onFix={onFix}
            />
          );
        })}
      </ul>
      {findings.length > limit && (
        <Button appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {words.say("pane.findings.more", { count: findings.length - limit })}
        </Button>
      )}
    </>
  );
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.altKey) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("[data-rule]")];
  const at = cards.findIndex((card) => card.parentElement?.contains(event.target as Node));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: cards.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  cards[Math.max(0, Math.min(next, cards.length - 1))]?.focus();
}
