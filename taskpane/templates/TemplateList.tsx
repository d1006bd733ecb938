import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { usePane } from "../paneContext";
import type { TemplateChoice } from "../appProps";

const useStyles = makeStyles({
  kinds: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  kind: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
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

/** The built-in templates by kind and level, each to be inserted empty or filled, always on a new sheet. */
export function TemplateList({ templates, busy }: { readonly templates: readonly TemplateChoice[]; readonly busy: boolean }) {
  const styles = useStyles();
  const { words } = usePane();
  const id = useId();
  return (
    <nav className={styles.kinds} aria-label={words.say("pane.templates")}>
      {byKind(templates).map(([kind, ofKind]) => (
        <section key={kind} aria-labelledby={`${id}${kind}`}>
          <h2 className={styles.kind} id={`${id}${kind}`}>
            {words.say(`kind.${kind}`)}
          </h2>
          <ul className={styles.list}>
            {ofKind.map((template) => (
              <TemplateItem key={template.id} template={template} busy={busy} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function TemplateItem({ template, busy }: { readonly template: TemplateChoice; readonly busy: boolean }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const { id, title, level, year, rows } = template;
  const insert = (filled: boolean) => () => actions.insertTemplate(id, filled);
  return (
    <li className={styles.template}>
      <Text weight="semibold">{title}</Text>
      <Text size={200} className={styles.facts}>
        {words.say("pane.templates.facts", { level: words.say(`pane.level.${level}`), year: String(year), rows })}
      </Text>
      <div className={styles.buttons}>
        <Button appearance="primary" size="small" disabledFocusable={busy} onClick={insert(false)} aria-label={words.say("pane.templates.insert.of", { title })}>
          {words.say("pane.templates.insert")}
        </Button>
        <Button size="small" disabledFocusable={busy} onClick={insert(true)} aria-label={words.say("pane.templates.filled.of", { title })}>
          {words.say("pane.templates.filled")}
        </Button>
      </div>
    </li>
  );
}

const levels: readonly string[] = ["tinh", "huyen", "xa"];

/** Kinds in the order of the list; in each the province's templates first. */
function byKind(templates: readonly TemplateChoice[]): readonly (readonly [TemplateChoice["kind"], readonly TemplateChoice[]])[] {
  const kinds = [...new Set(templates.map(({ kind }) => kind))];
  const place = ({ level }: TemplateChoice): number => levels.indexOf(level);
  return kinds.map((kind) => [kind, templates.filter((template) => template.kind === kind).sort((one, other) => place(one) - place(other))]);
}
