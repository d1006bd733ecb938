import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { itemChanges, itemCount } from "#core/cleaning/chosenCleaning";
import type { CleaningName, CleaningPlan } from "#core/cleaning/cleaning";
import { shownContent } from "#review/plannedFix";
import { ChangesList } from "../fixes/ChangesList";
import { usePane } from "../paneContext";
import { DirtyRows } from "./DirtyRows";

/** More would take the pane long and nobody reads them. */
const MOST_SHOWN = 60;

const useStyles = makeStyles({
  details: { paddingLeft: "32px", fontSize: tokens.fontSizeBase200, minWidth: 0 },
  summary: { cursor: "pointer", color: tokens.colorNeutralForeground2, minHeight: "24px", lineHeight: "24px" },
});

interface CleaningItemProps {
  readonly plan: CleaningPlan;
  readonly name: CleaningName;
  readonly chosen: boolean;
  readonly onChoose: (wanted: boolean) => void;
}

/** One item: whether it is wanted, how much it changes, and what. */
export function CleaningItem({ plan, name, chosen, onChoose }: CleaningItemProps) {
  const styles = useStyles();
  const { words } = usePane();
  const [open, setOpen] = useState(false);
  const count = itemCount(plan, name);
  return (
    <li data-item={name}>
      <Checkbox label={words.say(`pane.clean.${name}`, { count })} checked={chosen} onChange={(_, { checked }) => onChoose(checked === true)} />
      <details className={styles.details} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className={styles.summary}>{words.say("pane.clean.show", { count })}</summary>
        {open && <Changes plan={plan} name={name} />}
      </details>
    </li>
  );
}

function Changes({ plan, name }: Pick<CleaningItemProps, "plan" | "name">) {
  const { words } = usePane();
  const rows = plan.rows.filter(({ item }) => item === name);
  const changes = itemChanges(plan, name).map(({ before, after }) => ({ cell: before.cell, old: shownContent(before), new: shownContent(after) }));
  const more = Math.max(0, changes.length - MOST_SHOWN) + Math.max(0, rows.length - MOST_SHOWN);
  return (
    <>
      {changes.length > 0 && <ChangesList changes={changes.slice(0, MOST_SHOWN)} />}
      {rows.length > 0 && <DirtyRows rows={rows.slice(0, MOST_SHOWN)} />}
      {more > 0 && words.say("pane.clean.more", { count: more })}
    </>
  );
}
