import { makeStyles, tokens } from "@fluentui/react-components";
import type { TextDifference } from "#review/textDifference";
import { usePane } from "../paneContext";

/** Characters of the unchanged text shown on each side. */
const AROUND = 24;
/** Characters that nobody can see: they are named instead. */
const UNSEEN = /[\u00a0\u00ad\u200b-\u200f\u2028\u2029\u202f\u2060\ufeff\t]/g;

const useStyles = makeStyles({
  removed: { textDecorationLine: "none", backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2, borderRadius: tokens.borderRadiusSmall, padding: "0 3px", margin: "0 1px", fontWeight: tokens.fontWeightSemibold, whiteSpace: "pre-wrap" },
  added: { textDecorationLine: "none", backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2, borderRadius: tokens.borderRadiusSmall, padding: "0 3px", margin: "0 1px", fontWeight: tokens.fontWeightSemibold, whiteSpace: "pre-wrap" },
});

interface TextPieceProps {
  readonly difference: TextDifference;
  readonly side: "removed" | "added";
}

/** One side of a changed text: the piece that differs, with a little of the text around it. */
export function TextPiece({ difference, side }: TextPieceProps) {
  const styles = useStyles();
  const { words } = usePane();
  const { lead, tail } = difference;
  const piece = visible(difference[side]);
  const Mark = side === "removed" ? "del" : "ins";
  const [before, after] = [lead.length > AROUND ? `…${lead.slice(-AROUND)}` : lead, tail.length > AROUND ? `${tail.slice(0, AROUND)}…` : tail];
  // The sentence's own quotation marks, around a place for the marked piece.
  const [opening = "", closing = ""] = words.say("pane.content.text", { text: "\u0000" }).split("\u0000");
  return (
    <>
      {opening}
      {before}
      {piece !== "" && <Mark className={styles[side]}>{piece}</Mark>}
      {after}
      {closing}
    </>
  );
}

function visible(text: string): string {
  return text
    .replace(UNSEEN, (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`)
    .replace(/\n/g, "↵")
    .replace(/^ +$/, (spaces) => "·".repeat(spaces.length));
}
