import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../paneContext";
import type { FindingsGroup, Grouping } from "./arrangeFindings";
import type { FindingCardsProps } from "./FindingCards";
import { FindingsSection } from "./FindingsSection";

/** How many groups are drawn before the user asks for more: a long table has one for each of its rows. */
const PAGE = 50;

interface FindingsGroupsProps {
  readonly groups: readonly FindingsGroup[];
  readonly grouping: Grouping;
  readonly cards: Omit<FindingCardsProps, "findings">;
  readonly onFixAll: (name: string) => void;
}

/** The groups one below the other, the rest on demand. */
export function FindingsGroups({ groups, grouping, cards, onFixAll }: FindingsGroupsProps) {
  const { words } = usePane();
  const [limit, setLimit] = useState(PAGE);
  const left = groups.slice(limit).reduce((count, { findings }) => count + findings.length, 0);
  return (
    <>
      {groups.slice(0, limit).map((group) => (
        <FindingsSection key={group.name} group={group} grouping={grouping} cards={cards} onFixAll={() => onFixAll(group.name)} />
      ))}
      {left > 0 && (
        <Button appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {words.say("pane.findings.more", { count: left })}
        </Button>
      )}
    </>
  );
}
