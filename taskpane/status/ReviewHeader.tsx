import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
  Toolbar,
  ToolbarButton,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { AddSquare20Regular, ArrowSync20Regular, Highlight20Regular, MoreHorizontal20Regular, TaskListSquareAdd20Regular } from "@fluentui/react-icons";
import { useId } from "react";
import type { AnnexReview, Review } from "#review/reviewState";
import { usePane } from "../paneContext";
import type { TemplateChoice } from "../appProps";

const useStyles = makeStyles({
  header: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  top: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", minWidth: 0 },
  facts: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  tools: { padding: 0, flexShrink: 0 },
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalXS} 0` },
  wrap: { whiteSpace: "normal" },
});

interface ReviewHeaderProps {
  readonly review: Review;
  readonly templates: readonly TemplateChoice[];
  readonly busy: boolean;
}

/** Which sheet was checked, what it is, how far it is filled in; and the commands. */
export function ReviewHeader({ review, templates, busy }: ReviewHeaderProps) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={styles.title}>{review.sheet.name}</h1>
        <Commands review={review} templates={templates} busy={busy} />
      </div>
      {review.annexes.map((annex) => (
        <AnnexFacts key={annex.range} annex={annex} />
      ))}
      {!review.calculated && <Caution sentence={words.say("pane.notCalculated")} />}
      {review.cut && <Caution sentence={words.say("pane.cut")} />}
      {review.mergesUnknown && <Caution sentence={words.say("pane.mergesUnknown")} />}
    </header>
  );
}

function AnnexFacts({ annex }: { readonly annex: AnnexReview }) {
  const styles = useStyles();
  const { words } = usePane();
  const label = useId();
  const { filled, leaves } = annex.progress;
  return (
    <>
      <Text className={styles.facts}>
        {words.say("pane.facts", {
          kind: words.say(`kind.${annex.kind}`),
          year: annex.year === null ? words.say("pane.facts.noYear") : String(annex.year),
          rows: annex.rows,
          range: annex.range,
        })}
      </Text>
      <div className={styles.progress}>
        <Text size={200} id={label}>
          {words.say("pane.progress", { filled, leaves })}
        </Text>
        <ProgressBar aria-labelledby={label} value={leaves === 0 ? 0 : filled / leaves} color={filled === leaves ? "success" : "brand"} />
      </div>
    </>
  );
}

function Caution({ sentence }: { readonly sentence: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.wrap}>{sentence}</MessageBarBody>
    </MessageBar>
  );
}

function Commands({ review, templates, busy }: ReviewHeaderProps) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const scores = review.annexes.filter(({ kind }) => kind === "score");
  const lost = scores.find(({ lostPoints }) => lostPoints > 0)?.lostPoints ?? 0;
  return (
    <Toolbar className={styles.tools} size="small" aria-label={words.say("pane.commands")}>
      <ToolbarButton icon={<ArrowSync20Regular />} aria-label={words.say("pane.check")} title={words.say("pane.check")} disabledFocusable={busy} onClick={() => actions.check()} />
      <ToolbarButton
        icon={<Highlight20Regular />}
        aria-label={words.say("pane.putMarks")}
        title={words.say("pane.putMarks")}
        disabledFocusable={busy}
        onClick={() => actions.putMarks()}
      />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" size="small" icon={<MoreHorizontal20Regular />} aria-label={words.say("pane.more")} title={words.say("pane.more")} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem disabled={busy} onClick={() => actions.removeMarks()}>
              {words.say("pane.removeMarks")}
            </MenuItem>
            {scores.length > 0 && (
              <MenuItem icon={<TaskListSquareAdd20Regular />} disabled={busy} onClick={() => actions.writeRemedies()}>
                {words.say("pane.remedies", { count: lost })}
              </MenuItem>
            )}
            <MenuGroup>
              <MenuGroupHeader>{words.say("pane.templates.insert")}</MenuGroupHeader>
              {templates.map(({ id, kind, level, year }) => (
                <MenuItem key={id} icon={<AddSquare20Regular />} disabled={busy} onClick={() => actions.insertTemplate(id, false)}>
                  {words.say("pane.templates.named", { kind: words.say(`kind.${kind}`), level: words.say(`pane.level.${level}`), year: String(year) })}
                </MenuItem>
              ))}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
    </Toolbar>
  );
}
