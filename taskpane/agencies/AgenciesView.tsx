import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { AgenciesReview } from "#review/reviewState";
import { usePane } from "../paneContext";
import { RowsBar } from "../rows/RowsBar";
import { useViewStyles } from "../rows/useViewStyles";

/** How many agencies are drawn before the user asks for more. */
const PAGE = 10;

/** Who leads how many rows, and where nobody is named. */
export function AgenciesView({ sheetId, agencies }: { readonly sheetId: string; readonly agencies: AgenciesReview }) {
  const styles = useViewStyles();
  const { words } = usePane();
  const [limit, setLimit] = useState(PAGE);
  const { leads } = agencies;
  const without = agencies.without.filter(({ rows }) => rows.length > 0);
  const longest = Math.max(...[...leads, ...without].map(({ rows }) => rows.length));
  return (
    <div className={styles.view}>
      {without.length > 0 && (
        <>
          <h2 className={styles.heading}>{words.say("pane.agencies.without")}</h2>
          <ul className={styles.list}>
            {without.map(({ column, rows }) => (
              <RowsBar key={column} sheetId={sheetId} name={words.say(`pane.agencies.without.${column}`)} rows={rows} longest={longest} />
            ))}
          </ul>
        </>
      )}
      <h2 className={styles.heading}>{words.say("pane.agencies.leads")}</h2>
      {leads.length === 0 && <Text role="status">{words.say("pane.agencies.none")}</Text>}
      {leads.length > 0 && (
        <ul className={styles.list} aria-label={words.say("pane.agencies.leads")}>
          {leads.slice(0, limit).map(({ name, rows }) => (
            <RowsBar key={name} sheetId={sheetId} name={name} rows={rows} longest={longest} />
          ))}
        </ul>
      )}
      {leads.length > limit && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {words.say("pane.agencies.more", { count: leads.length - limit })}
        </Button>
      )}
    </div>
  );
}
