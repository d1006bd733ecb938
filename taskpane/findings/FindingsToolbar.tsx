import { Button, Text, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown20Regular, ChevronUp20Regular } from "@fluentui/react-icons";
import type { Finding, Severity } from "#core/findings/finding";
import { usePane } from "../paneContext";
import type { FindingsView } from "./arrangeFindings";
import { FindingsMenu } from "./FindingsMenu";
import { listedFindings, severities } from "./listedFindings";
import { SeverityMark } from "./SeverityMark";
import type { FindingTour } from "./useFindingTour";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
  place: { minWidth: "40px", textAlign: "center", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  severity: { minWidth: "auto", paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS, columnGap: tokens.spacingHorizontalXXS, fontWeight: tokens.fontWeightRegular },
  on: { backgroundColor: "transparent" },
  off: { backgroundColor: tokens.colorNeutralBackground4, textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  rest: { flexGrow: 1 },
});

interface FindingsToolbarProps {
  readonly findings: readonly Finding[];
  readonly shown: number;
  readonly view: FindingsView;
  readonly onView: (view: FindingsView) => void;
  readonly tour: FindingTour;
}

/** From finding to finding, which severities are shown, and the rest in a menu. */
export function FindingsToolbar({ findings, shown, view, onView, tour }: FindingsToolbarProps) {
  const styles = useStyles();
  const { words } = usePane();
  const { at } = tour;
  const place = at === null ? ["pane.tour.count", { count: shown }] as const : (["pane.tour.place", { at, count: shown }] as const);
  const none = shown === 0;
  return (
    <div className={styles.bar} role="group" aria-label={words.say("pane.tour")}>
      <Step direction={-1} name={words.say("pane.tour.previous")} tour={tour} disabled={none} />
      <Text size={200} className={styles.place} aria-hidden>
        {words.say(place[0], place[1])}
      </Text>
      <Step direction={1} name={words.say("pane.tour.next")} tour={tour} disabled={none} />
      <span className={styles.rest} />
      {severities.map((severity) => (
        <SeverityToggle key={severity} severity={severity} findings={findings} view={view} onView={onView} />
      ))}
      <FindingsMenu findings={findings} view={view} onView={onView} />
    </div>
  );
}

interface StepProps {
  readonly direction: 1 | -1;
  readonly name: string;
  readonly tour: FindingTour;
  readonly disabled: boolean;
}

function Step({ direction, name, tour, disabled }: StepProps) {
  const icon = direction === 1 ? <ChevronDown20Regular /> : <ChevronUp20Regular />;
  return <Button size="small" appearance="subtle" icon={icon} aria-label={name} title={name} disabledFocusable={disabled} onClick={() => tour.step(direction)} />;
}

interface SeverityToggleProps extends Pick<FindingsToolbarProps, "findings" | "view" | "onView"> {
  readonly severity: Severity;
}

function SeverityToggle({ severity, findings, view, onView }: SeverityToggleProps) {
  const styles = useStyles();
  const { words } = usePane();
  const count = listedFindings(findings).filter((finding) => finding.severity === severity).length;
  if (count === 0) return null;
  const on = !view.hidden.includes(severity);
  const hidden = on ? [...view.hidden, severity] : view.hidden.filter((other) => other !== severity);
  const name = words.say(`pane.filter.severity.${severity}`, { count });
  return (
    <ToggleButton
      size="small"
      appearance="subtle"
      className={mergeClasses(styles.severity, on ? styles.on : styles.off)}
      checked={on}
      aria-label={name}
      title={name}
      icon={<SeverityMark severity={severity} />}
      onClick={() => onView({ ...view, hidden })}
    >
      {count}
    </ToggleButton>
  );
}
