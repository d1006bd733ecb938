import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { type KeptRow, keptReasons } from "#core/cleaning/cleaning";
import { usePane } from "../paneContext";

const MOST_NAMED = 12;

const useStyles = makeStyles({ kept: { display: "flex", flexDirection: "column", overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 } });

/** Rows that ought to go and stay, why, and what the user can do. */
export function KeptRows({ kept }: { readonly kept: readonly KeptRow[] }) {
  const styles = useStyles();
  const { words } = usePane();
  if (kept.length === 0) return null;
  return (
    <div className={styles.kept} data-kept>
      <Text size={200}>{words.say("pane.clean.kept", { count: kept.length })}</Text>
      {keptReasons.flatMap((reason) => {
        const rows = kept.flatMap((one) => (one.reason === reason ? [String(one.row + 1)] : []));
        if (rows.length === 0) return [];
        const named = [...rows.slice(0, MOST_NAMED), ...(rows.length > MOST_NAMED ? ["…"] : [])];
        return (
          <Text key={reason} size={200}>
            {words.say(`pane.clean.kept.${reason}`, { rows: named })}
          </Text>
        );
      })}
    </div>
  );
}
