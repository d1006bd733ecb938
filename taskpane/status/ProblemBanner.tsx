import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { HostProblem } from "#review/hostProblem";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  bar: { margin: tokens.spacingHorizontalS, flexShrink: 0 },
  body: { whiteSpace: "normal", overflowWrap: "anywhere", paddingBottom: tokens.spacingVerticalXS },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface ProblemBannerProps {
  readonly problem: HostProblem;
  /** A command met it: then the user wants to know what became of the workbook. */
  readonly ofCommand?: boolean;
  readonly onRetry?: () => void;
  readonly onDismiss?: () => void;
}

/** What Excel refused, in a plain sentence, and what to do next. */
export function ProblemBanner({ problem, ofCommand = false, onRetry, onDismiss }: ProblemBannerProps) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.say(`problem.${problem.reason}`, { places: problem.places ?? [] })}</MessageBarTitle>
        <div>{words.say(`problem.${problem.reason}.next`)}</div>
        {ofCommand && problem.left.length === 0 && <div>{words.say("problem.asBefore")}</div>}
        {problem.left.length > 0 && <div>{words.say("problem.left", { left: problem.left })}</div>}
        {problem.detail && (
          <details className={styles.detail}>
            <summary>{words.say("pane.detail")}</summary>
            {problem.detail}
          </details>
        )}
      </MessageBarBody>
      <MessageBarActions>
        {onRetry && (
          <Button size="small" onClick={() => onRetry()}>
            {words.say("pane.retry")}
          </Button>
        )}
        {onDismiss && (
          <Button size="small" onClick={() => onDismiss()}>
            {words.say("pane.dismiss")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
