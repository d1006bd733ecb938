import { Spinner, Text, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../paneContext";
import { LATE, useWaited } from "./useWaited";

const useStyles = makeStyles({ centre: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, alignItems: "center", padding: tokens.spacingVerticalXXXL } });

/** Before the first read has come back. */
export function Starting() {
  const styles = useStyles();
  const { words } = usePane();
  const late = useWaited(LATE);
  return (
    <div className={styles.centre} role="status">
      <Spinner label={words.say("pane.starting")} size="small" />
      {late && <Text size={200}>{words.say("pane.slow")}</Text>}
    </div>
  );
}
