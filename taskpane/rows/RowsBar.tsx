import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { toA1 } from "#core/snapshot/address";
import type { RowLink } from "#review/reviewState";
import { usePane } from "../paneContext";
import { BarButton } from "./BarButton";

/** How many rows are drawn before the user asks for more. */
const PAGE = 20;

const useStyles = makeStyles({
  rows: { listStyleType: "none", margin: 0, padding: `0 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  link: { display: "inline-flex", alignItems: "center", minHeight: "24px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere", textAlign: "left" },
});

interface RowsBarProps {
  readonly sheetId: string;
  readonly name: string;
  readonly rows: readonly RowLink[];
  /** Rows that fill the whole bar. */
  readonly longest: number;
}

/** So many rows, as a bar; pressing it lists them, each to go to. */
export function RowsBar({ sheetId, name, rows, longest }: RowsBarProps) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  return (
    <li>
      <BarButton name={name} amount={words.say("pane.rows.count", { count: rows.length })} share={rows.length / Math.max(1, longest)} expanded={open} onClick={() => setOpen(!open)} />
      {open && (
        <ul className={styles.rows} aria-label={name}>
          {rows.slice(0, limit).map((row) => (
            <li key={`${row.place} ${toA1(row.cell)} ${row.name}`}>
              <Link as="button" className={styles.link} onClick={() => actions.goTo(sheetId, row.cell)}>
                {words.say("pane.rows.named", { place: row.place || toA1(row.cell), name: shortened(row.name) })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {open && rows.length > limit && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {words.say("pane.rows.more", { count: rows.length - limit })}
        </Button>
      )}
    </li>
  );
}

const LONGEST_NAME = 90;

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME).replace(/\s+\S*$/, "")}…`;
}
