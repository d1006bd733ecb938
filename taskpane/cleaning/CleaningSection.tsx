import { Button, makeStyles } from "@fluentui/react-components";
import type { SheetRef } from "#core/snapshot/snapshot";
import { OfferBox } from "../OfferBox";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  do: { alignSelf: "flex-start" },
});

interface CleaningSectionProps {
  readonly sheet: SheetRef;
  readonly busy: boolean;
}

/** Says that the table shows traces of a paste, and asks for the preview of what can be cleaned. */
export function CleaningSection({ sheet, busy }: CleaningSectionProps) {
  const styles = useStyles();
  const { words, actions } = usePane();
  return (
    <OfferBox title={words.say("pane.clean.title")} text={words.say("pane.clean.text")} data-cleaning>
      <Button className={styles.do} size="small" disabledFocusable={busy} onClick={() => actions.previewCleaning(sheet)}>
        {words.say("pane.clean.do")}
      </Button>
    </OfferBox>
  );
}
