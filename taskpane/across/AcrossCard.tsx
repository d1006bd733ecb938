import { Badge, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "#core/findings/finding";
import { type CellAddress, toA1 } from "#core/snapshot/address";
import type { SheetRef } from "#core/snapshot/snapshot";
import { SeverityMark } from "../findings/SeverityMark";
import { usePane } from "../paneContext";

const useStyles = makeStyles({
  card: { display: "grid", gridTemplateColumns: "20px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  body: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  old: { marginLeft: tokens.spacingHorizontalXS },
  places: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
});

interface Place {
  readonly sheet: SheetRef;
  readonly cell: CellAddress;
}

/** One finding between two annexes, with a link to each of its two cells. */
export function AcrossCard({ finding, outdated }: { readonly finding: Finding; readonly outdated: boolean }) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const places: readonly Place[] = finding.elsewhere ? [finding, finding.elsewhere] : [finding];
  return (
    <li className={styles.card} data-rule={finding.rule} data-outdated={outdated || undefined}>
      <SeverityMark severity={finding.severity} />
      <div className={styles.body}>
        <span className={styles.title}>
          {words.say(`${finding.rule}.title`)}
          {outdated && (
            <Badge className={styles.old} size="small" appearance="tint" color="warning">
              {words.say("pane.across.old")}
            </Badge>
          )}
        </span>
        <span>{words.say(finding.message, finding.data)}</span>
        <span className={styles.places}>
          {places.map(({ sheet, cell }) => (
            <Link key={`${sheet.id} ${toA1(cell)}`} as="button" onClick={() => actions.goTo(sheet.id, cell)}>
              {words.say("pane.across.place", { sheet: sheet.name, cell: toA1(cell) })}
            </Link>
          ))}
        </span>
      </div>
    </li>
  );
}
