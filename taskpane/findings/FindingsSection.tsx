import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { Wand16Regular } from "@fluentui/react-icons";
import type { Words } from "#words/words";
import { fixesOfRule } from "#review/plannedFix";
import { usePane } from "../paneContext";
import type { FindingsGroup, Grouping } from "./arrangeFindings";
import { FindingCards, type FindingCardsProps } from "./FindingCards";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  heading: { fontSize: tokens.fontSizeBase200, minWidth: 0, overflowWrap: "anywhere" },
});

interface FindingsSectionProps {
  readonly group: FindingsGroup;
  readonly grouping: Grouping;
  readonly cards: Omit<FindingCardsProps, "findings">;
  readonly onFixAll: () => void;
}

/** One group of findings under its heading; a rule's group offers to fix all that is safe. */
export function FindingsSection({ group, grouping, cards, onFixAll }: FindingsSectionProps) {
  const styles = useStyles();
  const { words } = usePane();
  const fixable = grouping === "rule" ? fixesOfRule([...cards.fixes.values()], group.name).length : 0;
  return (
    <section>
      <div className={styles.head}>
        <Text as="h2" weight="semibold" className={styles.heading} style={{ margin: 0 }}>
          {headingOf(group, grouping, words)}
        </Text>
        {fixable > 1 && (
          <Button size="small" icon={<Wand16Regular />} onClick={onFixAll}>
            {words.say("pane.fix.all", { count: fixable })}
          </Button>
        )}
      </div>
      <FindingCards {...cards} findings={group.findings} />
    </section>
  );
}

function headingOf({ name, findings }: FindingsGroup, grouping: Grouping, words: Words): string {
  const count = findings.length;
  if (grouping === "severity") return words.say(`pane.severity.${name}.count`, { count });
  if (grouping === "rule") return words.say("pane.group.count", { group: words.say(`${name}.title`), count });
  return words.say("pane.group.count", { group: name === "" ? words.say("pane.group.noRow") : words.say("pane.group.row", { stt: name }), count });
}
