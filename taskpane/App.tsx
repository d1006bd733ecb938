import { FluentProvider, makeStyles, teamsHighContrastTheme, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useMemo } from "react";
import type { AppProps, PaneTheme } from "./appProps";
import { PaneContext } from "./paneContext";
import { ReviewView } from "./ReviewView";
import { EmptyState } from "./status/EmptyState";
import { Notice } from "./status/Notice";
import { ProblemBanner } from "./status/ProblemBanner";
import { Progress } from "./status/Progress";
import { Starting } from "./status/Starting";
import { ConflictDialog } from "./undo/ConflictDialog";
import { JournalBar } from "./undo/JournalBar";
import { useReview } from "./useReview";

const themes: Readonly<Record<PaneTheme, typeof webLightTheme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

const useStyles = makeStyles({
  pane: {
    height: "100vh",
    boxSizing: "border-box",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  main: { flexGrow: 1, display: "flex", flexDirection: "column", minWidth: 0, minHeight: 0, overflowY: "auto" },
});

/** The whole pane: one switch over the review's states. */
export function App({ store, actions, templates, words, theme }: AppProps) {
  const styles = useStyles();
  const { review, reading, adoption, comparison, cleanable, cleaning, selection, busy, step = null, notice, journal } = useReview(store);
  // The list of commands says it already, with the way to take it back.
  const repeated = notice?.kind === "done" && notice.sentence === journal[0]?.sentence;
  const pane = useMemo(() => ({ words, actions }), [words, actions]);
  return (
    <FluentProvider theme={themes[theme]}>
      <PaneContext.Provider value={pane}>
        <div className={styles.pane} lang={words.language}>
          <Progress sentence={busy ?? (reading && review.state !== "starting" ? "pane.reading" : null)} step={step} onGiveUp={busy === null ? null : () => actions.giveUp()} />
          {busy === null && <Notice notice={repeated ? null : notice} />}
          <main className={styles.main} aria-label={words.say("pane.name")}>
            {review.state === "starting" && <Starting />}
            {review.state === "no-annex" && <EmptyState sheetName={review.sheet.name} templates={templates} busy={busy !== null} />}
            {review.state === "failed" && <ProblemBanner problem={review.problem} onRetry={() => actions.check()} />}
            {review.state === "failed" && review.last && <ReviewView review={review.last} selection={null} adoption={null} comparison={null} cleanable={null} cleaning={null} templates={templates} busy={busy !== null} />}
            {review.state === "reviewed" && (
              <ReviewView
                review={review.review}
                selection={selection}
                adoption={adoption}
                comparison={comparison}
                cleanable={cleanable}
                cleaning={cleaning}
                templates={templates}
                busy={busy !== null}
              />
            )}
          </main>
          <JournalBar journal={journal} busy={busy !== null} />
          {notice?.kind === "conflict" && <ConflictDialog conflict={notice} busy={busy !== null} />}
        </div>
      </PaneContext.Provider>
    </FluentProvider>
  );
}
