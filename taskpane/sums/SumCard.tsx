import { Link, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled, ErrorCircle20Filled, QuestionCircle20Regular } from "@fluentui/react-icons";
import { Fragment } from "react";
import { formatPoints, type Points } from "#core/points/points";
import { toA1 } from "#core/snapshot/address";
import type { ReviewedSum, SumPart } from "#review/reviewState";
import { usePane } from "../paneContext";
import { Obstacles } from "./Obstacles";

const icons = { agrees: CheckmarkCircle20Filled, rounded: CheckmarkCircle20Filled, differs: ErrorCircle20Filled, "not-checked": QuestionCircle20Regular } as const;

const useStyles = makeStyles({
  sum: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  line: { gridColumn: "2", overflowWrap: "anywhere" },
  part: { fontSize: "inherit" },
  agrees: { color: tokens.colorPaletteGreenForeground1 },
  rounded: { color: tokens.colorPaletteGreenForeground1 },
  differs: { color: tokens.colorPaletteRedForeground1 },
  "not-checked": { color: tokens.colorNeutralForeground2 },
});

/** A sum worked out before the user's eyes: "7.2 = 0,5 + 1 = 1,5; ô ghi 1,21". Each part leads to its cell. */
export function SumCard({ sheetId, sum }: { readonly sheetId: string; readonly sum: ReviewedSum }) {
  const styles = useStyles();
  const { words } = usePane();
  const Icon = icons[sum.state];
  return (
    <div className={styles.sum} data-sum={toA1(sum.cell)} data-state={sum.state}>
      <Icon className={mergeClasses(styles[sum.state])} aria-hidden />
      <Text className={styles.title}>{words.say(`pane.sum.${sum.state}`, { stt: sum.stt })}</Text>
      <Equation sheetId={sheetId} sum={sum} className={styles.line} />
      {sum.obstacles.length > 0 && <Obstacles className={styles.line} sheetId={sheetId} obstacles={sum.obstacles} />}
    </div>
  );
}

function Equation({ sheetId, sum, className }: { readonly sheetId: string; readonly sum: ReviewedSum; readonly className: string }) {
  const { words } = usePane();
  const shown = (points: Points | null) => (points === null ? "?" : formatPoints(points, words.language === "vi" ? "," : "."));
  return (
    <div className={className}>
      {`${sum.stt} = `}
      {sum.parts.map((part, place) => (
        <Fragment key={toA1(part.cell)}>
          {place > 0 && " + "}
          <Part sheetId={sheetId} part={part} points={shown(part.points)} />
        </Fragment>
      ))}
      {sum.sum !== null && ` = ${shown(sum.sum)}`}
      {sum.printed !== null && words.say("pane.sum.printed", { printed: { points: sum.printed } })}
    </div>
  );
}

function Part({ sheetId, part, points }: { readonly sheetId: string; readonly part: SumPart; readonly points: string }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const name = words.say("pane.sum.part", { stt: part.stt, cell: toA1(part.cell), points });
  return (
    <Link as="button" inline className={styles.part} aria-label={name} title={name} onClick={() => actions.goTo(sheetId, part.cell)}>
      {points}
    </Link>
  );
}
