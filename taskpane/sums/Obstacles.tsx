import { Link, makeStyles } from "@fluentui/react-components";
import { Fragment } from "react";
import { toA1 } from "#core/snapshot/address";
import type { Obstacle } from "#review/reviewState";
import { usePane } from "../paneContext";

/** A long column of empty parts is told by its first cells. */
const MOST = 6;

const useStyles = makeStyles({ link: { fontSize: "inherit" } });

interface ObstaclesProps {
  readonly sheetId: string;
  readonly obstacles: readonly Obstacle[];
  readonly className: string;
}

/** Why a sum could not be checked: each cell in the way, as a link. */
export function Obstacles({ sheetId, obstacles, className }: ObstaclesProps) {
  const styles = useStyles();
  const { words, actions } = usePane();
  return (
    <div className={className}>
      {words.say("pane.sum.because")}{" "}
      {obstacles.slice(0, MOST).map(({ cell, reason }, place) => (
        <Fragment key={toA1(cell)}>
          {place > 0 && ", "}
          <Link as="button" inline className={styles.link} onClick={() => actions.goTo(sheetId, cell)}>
            {words.say(`pane.sum.${reason}`, { cell: toA1(cell) })}
          </Link>
        </Fragment>
      ))}
      {obstacles.length > MOST && "…"}
    </div>
  );
}
