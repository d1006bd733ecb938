import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { itemsOf } from "#core/cleaning/chosenCleaning";
import type { CleaningPlan } from "#core/cleaning/cleaning";
import type { SheetRef } from "#core/snapshot/snapshot";
import { usePane } from "../paneContext";
import { CleaningDialog } from "./CleaningDialog";

const useStyles = makeStyles({
  section: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
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
  const titleId = useId();
  if (itemsOf(plan).length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={titleId} data-cleaning>
      <h2 id={titleId} className={styles.title}>
        {words.say("pane.clean.title")}
      </h2>
      <Text size={200} className={styles.quiet}>
        {words.say("pane.clean.text")}
      </Text>
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
    </section>
  );
}
