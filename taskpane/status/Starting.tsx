import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../paneContext";

const useStyles = makeStyles({ centre: { display: "flex", justifyContent: "center", padding: tokens.spacingVerticalXXXL } });

/** Before the first read has come back. */
export function Starting() {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <div className={styles.centre}>
      <Spinner label={words.say("pane.starting")} size="small" />
    </div>
  );
}
