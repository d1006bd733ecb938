import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../paneContext";
import type { PaneNotice } from "../appProps";
import { ProblemBanner } from "./ProblemBanner";

const useStyles = makeStyles({
  bar: { margin: tokens.spacingHorizontalS, flexShrink: 0 },
  body: { whiteSpace: "normal", paddingBottom: tokens.spacingVerticalXS },
  busy: { padding: tokens.spacingHorizontalS, justifyContent: "flex-start" },
});

/** What a command is doing, then how it ended. */
export function Notice({ notice, busy }: { readonly notice: PaneNotice | null; readonly busy: string | null }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  if (busy) return <Spinner className={styles.busy} size="tiny" label={words.say(busy)} />;
  if (!notice || notice.kind === "conflict") return null;
  if (notice.kind === "problem") return <ProblemBanner problem={notice.problem} onDismiss={() => actions.dismissNotice()} />;
  return (
    <MessageBar intent="success" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{words.say(notice.sentence, notice.data)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => actions.dismissNotice()}>
          {words.say("pane.dismiss")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
