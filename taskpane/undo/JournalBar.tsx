import { Button, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular, ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { PastCommand } from "../appProps";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  text: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  short: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: 3, overflow: "hidden", overflowWrap: "anywhere" },
  undo: { flexShrink: 0 },
  earlier: { listStyleType: "none", margin: 0, padding: 0, maxHeight: "40vh", overflowY: "auto" },
});

/** What our commands did, newest first, each with its *Hoàn tác*. */
export function JournalBar({ journal, busy }: { readonly journal: readonly PastCommand[]; readonly busy: boolean }) {
  const styles = useStyles();
  const { words } = usePane();
  const [open, setOpen] = useState(false);
  const listId = useId();
  const [latest, ...earlier] = journal;
  if (!latest) return null;
  const more = words.say("pane.undo.earlier", { count: earlier.length });
  return (
    <section className={styles.bar} aria-label={words.say("pane.undo.list")}>
      {open && earlier.length > 0 && (
        <ul className={styles.earlier} id={listId}>
          {[...earlier].reverse().map((command) => (
            <li key={command.id}>
              <Command command={command} busy={busy} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row} role="status">
        <Command command={latest} busy={busy} />
        {earlier.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            icon={open ? <ChevronDown16Regular /> : <ChevronUp16Regular />}
            aria-label={more}
            title={more}
            aria-expanded={open}
            aria-controls={open ? listId : undefined}
            onClick={() => setOpen(!open)}
          />
        )}
      </div>
    </section>
  );
}

function Command({ command, busy }: { readonly command: PastCommand; readonly busy: boolean }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const sentence = words.say(command.sentence, command.data);
  return (
    <div className={styles.row} style={{ flexGrow: 1, minWidth: 0 }} data-command={command.id}>
      <span className={mergeClasses(styles.text, styles.short)} title={sentence}>
        <Text size={200}>{sentence}</Text>
      </span>
      <Button
        size="small"
        className={styles.undo}
        icon={<ArrowUndo16Regular />}
        disabledFocusable={busy}
        aria-label={words.say("pane.undo.of", { command: sentence })}
        onClick={() => actions.undo(command.id, false)}
      >
        {words.say("pane.undo")}
      </Button>
    </div>
  );
}
