import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "../paneContext";

/** Milliseconds that nobody needs to be told of. */
const PATIENCE = 1_000;

const useStyles = makeStyles({ reading: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`, justifyContent: "flex-start" } });

/** That the sheet is being read again, once it takes longer than a second. */
export function Reading() {
  const styles = useStyles();
  const { words } = usePane();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return late ? <Spinner className={styles.reading} size="extra-tiny" label={words.say("pane.reading")} /> : null;
}
