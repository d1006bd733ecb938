import { makeStyles, tokens } from "@fluentui/react-components";
import { formatPoints, pointsFromNumber } from "#core/points/points";
import type { ShownContent } from "#review/plannedFix";
import type { Words } from "#words/words";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  formula: { display: "block", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** A cell's content as told to a reader: text in quotation marks, numbers with the language's decimal sign, a formula under its result. */
export function Content({ content }: { readonly content: ShownContent }) {
  const styles = useStyles();
  const { words } = usePane();
  switch (content.kind) {
    case "empty":
      return <>{words.say("pane.content.empty")}</>;
    case "text":
      return <>{words.say("pane.content.text", { text: content.text })}</>;
    case "number":
      return <>{numberText(content.number, words)}</>;
    case "formula": {
      const { result, formula } = content;
      return (
        <>
          {typeof result === "number" ? numberText(result, words) : (result ?? words.say("pane.content.recalculated"))}
          <code className={styles.formula}>{formula}</code>
        </>
      );
    }
  }
}

function numberText(number: number, words: Words): string {
  const sign = words.language === "vi" ? "," : ".";
  const points = pointsFromNumber(number);
  return points === null ? String(number).replace(".", sign) : formatPoints(points, sign);
}
