import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../paneContext";
import type { PaneNotice } from "../appProps";
import { ProblemBanner } from "./ProblemBanner";

const useStyles = makeStyles({
  bar: { margin: tokens.spacingHorizontalS, flexShrink: 0 },
  body: { whiteSpace: "normal", paddingBottom: tokens.spacingVerticalXS },
});

/** How the last command ended. */
export function Notice({ notice }: { readonly notice: PaneNotice | null }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  if (!notice || notice.kind === "conflict") return null;
  if (notice.kind === "problem") return <ProblemBanner problem={notice.problem} ofCommand={notice.ofCommand === true} onDismiss={() => actions.dismissNotice()} />;
  const givenUp = notice.kind === "given-up";
  return (
    <MessageBar intent={givenUp ? "warning" : "success"} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{givenUp ? words.say("pane.givenUp") : words.say(notice.sentence, notice.data)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => actions.dismissNotice()}>
          {words.say("pane.dismiss")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
