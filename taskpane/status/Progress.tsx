import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { CommandStep } from "#review/reviewStore";
import { usePane } from "../paneContext";
import { LATE, SOON, TOO_LATE, useWaited } from "./useWaited";

const useStyles = makeStyles({
  waiting: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  what: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  giveUp: { alignSelf: "flex-start" },
  step: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
});

interface ProgressProps {
  /** What is under way; `null` where nothing is. */
  readonly sentence: string | null;
  readonly step: CommandStep | null;
  /** `null` where nothing is held up by waiting. */
  readonly onGiveUp: (() => void) | null;
}

/**
 * What is under way, once it takes longer than a second, after ten what may hold it up, and after a minute the way to wait no longer.
 * A screen reader is told each of the three once: which step it is stands beside the sentence and in the bar's value, and is not read out.
 */
export function Progress({ sentence, step, onGiveUp }: ProgressProps) {
  return (
    <div role="status" style={{ flexShrink: 0 }}>
      {sentence !== null && <Waiting key={sentence} sentence={sentence} step={step} onGiveUp={onGiveUp} />}
    </div>
  );
}

function Waiting({ sentence, step, onGiveUp }: ProgressProps & { readonly sentence: string }) {
  const styles = useStyles();
  const { words } = usePane();
  const soon = useWaited(SOON);
  const late = useWaited(LATE);
  const tooLate = useWaited(TOO_LATE);
  if (!soon) return null;
  const which = step && words.say("pane.step", { at: step.at, of: step.of });
  return (
    <div className={styles.waiting}>
      <div className={styles.what}>
        <Text size={200}>{words.say(sentence)}</Text>
        {which && (
          <Text size={200} className={styles.step} aria-hidden>
            {which}
          </Text>
        )}
      </div>
      <ProgressBar aria-label={words.say(sentence)} {...(which ? { "aria-valuetext": which } : {})} />
      {late && <Text size={200}>{words.say("pane.slow")}</Text>}
      {tooLate && onGiveUp && (
        <Button size="small" className={styles.giveUp} onClick={onGiveUp}>
          {words.say("pane.giveUp")}
        </Button>
      )}
    </div>
  );
}
