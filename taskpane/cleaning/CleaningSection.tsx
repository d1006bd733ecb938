import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { itemsOf } from "#core/cleaning/chosenCleaning";
import type { CleaningPlan } from "#core/cleaning/cleaning";
import type { SheetRef } from "#core/snapshot/snapshot";
import { OfferBox } from "../OfferBox";
import { usePane } from "../paneContext";
import { CleaningDialog } from "./CleaningDialog";

const useStyles = makeStyles({
  do: { alignSelf: "flex-start" },
});

interface CleaningSectionProps {
  readonly sheet: SheetRef;
  readonly plan: CleaningPlan;
  readonly busy: boolean;
}

/** Says that the table shows traces of a paste, and opens the preview of what can be cleaned. */
export function CleaningSection({ sheet, plan, busy }: CleaningSectionProps) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const [open, setOpen] = useState(false);
  if (itemsOf(plan).length === 0) return null;
  return (
    <OfferBox title={words.say("pane.clean.title")} text={words.say("pane.clean.text")} data-cleaning>
      <Button className={styles.do} size="small" disabledFocusable={busy} onClick={() => setOpen(true)}>
        {words.say("pane.clean.do")}
      </Button>
      {open && (
        <CleaningDialog
          plan={plan}
          busy={busy}
          onConfirm={(chosen) => {
            setOpen(false);
            actions.clean(sheet, plan, chosen);
          }}
          onCancel={() => setOpen(false)}
        />
      )}
    </OfferBox>
  );
}
