import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled, Info20Regular, Warning20Filled } from "@fluentui/react-icons";
import type { Severity } from "#core/findings/finding";
import { usePane } from "../paneContext";

const icons = { error: ErrorCircle20Filled, warning: Warning20Filled, info: Info20Regular } as const;

const useStyles = makeStyles({
  mark: { flexShrink: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorPaletteBlueForeground2 },
});

/** Shape, colour and a word for screen readers: colour never speaks alone. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const { words } = usePane();
  const Icon = icons[severity];
  return <Icon className={mergeClasses(styles.mark, styles[severity])} aria-label={words.say(`pane.severity.${severity}`)} role="img" />;
}
