import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../paneContext";
import type { TemplateChoice } from "../appProps";
import { TemplateList } from "../templates/TemplateList";

const useStyles = makeStyles({
  empty: { padding: tokens.spacingHorizontalL, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface EmptyStateProps {
  readonly sheetName: string;
  readonly templates: readonly TemplateChoice[];
  readonly busy: boolean;
}

/** The active sheet is no annex: say so, and offer to make one. */
export function EmptyState({ sheetName, templates, busy }: EmptyStateProps) {
  const styles = useStyles();
  const { words } = usePane();
  return (
    <section className={styles.empty}>
      <h1 className={styles.title}>{words.say("pane.empty.title")}</h1>
      <Text className={styles.quiet}>{words.say("pane.empty.sheet", { sheet: sheetName })}</Text>
      <TemplateList templates={templates} busy={busy} />
      <Text size={200} className={styles.quiet}>
        {words.say("pane.empty.own")}
      </Text>
    </section>
  );
}
