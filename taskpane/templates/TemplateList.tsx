import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../paneContext";
import type { TemplateChoice } from "../appProps";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  template: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  facts: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The built-in templates, each to be inserted empty or filled, always on a new sheet. */
export function TemplateList({ templates, busy }: { readonly templates: readonly TemplateChoice[]; readonly busy: boolean }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  return (
    <ul className={styles.list} aria-label={words.say("pane.templates")}>
      {templates.map((template) => (
        <li key={template.id} className={styles.template}>
          <Text weight="semibold">{template.title}</Text>
          <Text size={200} className={styles.facts}>
            {words.say("pane.templates.facts", {
              kind: words.say(`kind.${template.kind}`),
              level: words.say(`pane.level.${template.level}`),
              rows: template.rows,
            })}
          </Text>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              size="small"
              disabledFocusable={busy}
              onClick={() => actions.insertTemplate(template.id, false)}
              aria-label={words.say("pane.templates.insert.of", { title: template.title })}
            >
              {words.say("pane.templates.insert")}
            </Button>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => actions.insertTemplate(template.id, true)}
              aria-label={words.say("pane.templates.filled.of", { title: template.title })}
            >
              {words.say("pane.templates.filled")}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
