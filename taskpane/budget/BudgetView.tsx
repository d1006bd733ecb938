import { Text } from "@fluentui/react-components";
import { toNumber } from "#core/points/points";
import { toA1 } from "#core/snapshot/address";
import type { BudgetReview } from "#review/reviewState";
import { usePane } from "../paneContext";
import { BarButton } from "../rows/BarButton";
import { RowsBar } from "../rows/RowsBar";
import { useViewStyles } from "../rows/useViewStyles";

const OTHERS = ["phrases", "unreadable", "empty"] as const;

/** Money by section and in all; then the rows that give none as a number. */
export function BudgetView({ sheetId, budget }: { readonly sheetId: string; readonly budget: BudgetReview }) {
  const styles = useViewStyles();
  const { words, actions } = usePane();
  const largest = Math.max(1, ...budget.sections.map(({ millions }) => millions));
  const others = OTHERS.filter((other) => budget[other].length > 0);
  const longest = Math.max(...others.map((other) => budget[other].length));
  return (
    <div className={styles.view}>
      <Text className={styles.total}>{words.say("pane.budget.total", { millions: toNumber(budget.total) })}</Text>
      <ul className={styles.list} aria-label={words.say("pane.tab.budget")}>
        {budget.sections.map((section) => (
          <li key={toA1(section.cell)}>
            <BarButton
              name={words.say("pane.budget.section", { place: section.place, name: section.name })}
              amount={words.say("pane.budget.rows", { millions: toNumber(section.millions), rows: section.rows })}
              below
              share={section.millions / largest}
              onClick={() => actions.goTo(sheetId, section.cell)}
            />
          </li>
        ))}
      </ul>
      <Text className={styles.note}>{words.say("pane.budget.note")}</Text>
      {others.length > 0 && (
        <ul className={styles.list}>
          {others.map((other) => (
            <RowsBar key={other} sheetId={sheetId} name={words.say(`pane.budget.${other}`)} rows={budget[other]} longest={longest} />
          ))}
        </ul>
      )}
    </div>
  );
}
