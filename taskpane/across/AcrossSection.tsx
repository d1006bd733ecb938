import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type Comparison, isOutdated } from "#review/comparison";
import { findingKey } from "#review/findingKey";
import { OfferBox } from "../OfferBox";
import { usePane } from "../paneContext";
import { AcrossCard } from "./AcrossCard";

/** So many findings stand there before the user asks for the rest. */
const FIRST = 5;

const useStyles = makeStyles({
  count: { marginLeft: tokens.spacingHorizontalXS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  more: { alignSelf: "flex-start" },
});

/** What the annexes of several sheets are at odds about, since the last *Kiểm tra*; each finding leads to both places. */
export function AcrossSection({ comparison, busy }: { readonly comparison: Comparison; readonly busy: boolean }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const [whole, setWhole] = useState(false);
  const { findings, changed, problem, sheets } = comparison;
  const shown = whole ? findings : findings.slice(0, FIRST);
  return (
    <OfferBox
      title={words.say("pane.across.title")}
      badge={
        problem === null && (
          <Badge className={styles.count} size="small" appearance="tint" color="informative">
            {findings.length}
          </Badge>
        )
      }
      text={problem ? `${words.say("pane.across.unread")} ${words.say(`problem.${problem.reason}`)}` : words.say("pane.across.text", { sheets: sheets.length, count: findings.length })}
    >
      {(changed.length > 0 || problem) && (
        <Button className={styles.more} size="small" appearance="primary" disabledFocusable={busy} onClick={() => actions.check()}>
          {words.say(problem ? "pane.across.again" : "pane.across.outdated")}
        </Button>
      )}
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((finding) => (
            <AcrossCard key={`${finding.sheet.id} ${findingKey(finding)}`} finding={finding} outdated={isOutdated(comparison, finding)} />
          ))}
        </ul>
      )}
      {shown.length < findings.length && (
        <Button className={styles.more} size="small" appearance="transparent" onClick={() => setWhole(true)}>
          {words.say("pane.across.more", { count: findings.length - shown.length })}
        </Button>
      )}
    </OfferBox>
  );
}
