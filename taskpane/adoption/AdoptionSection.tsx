import { Button, Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { type ItemName, itemNames } from "#core/adoption/adoption";
import { offeredItems } from "#core/adoption/adoptionOf";
import type { SheetAdoption } from "#review/reviewStore";
import { usePane } from "../paneContext";
import { describeItem, describeObstacle } from "./describeItem";

const useStyles = makeStyles({
  section: {
    margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  detail: { paddingLeft: "32px", display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  do: { alignSelf: "flex-start" },
});

interface AdoptionSectionProps {
  readonly offer: SheetAdoption;
  readonly busy: boolean;
}

/** What can be added to a typed annex or repaired on one of ours, item by item; nothing where nothing is lacking. */
export function AdoptionSection({ offer: { sheet, adoption }, busy }: AdoptionSectionProps) {
  const styles = useStyles();
  const { words, actions } = usePane();
  const [refused, setRefused] = useState<readonly ItemName[]>([]);
  const titleId = useId();
  const offered = offeredItems(adoption);
  if (offered.length === 0) return null;
  const chosen = offered.filter((name) => !refused.includes(name));
  const obstacles = itemNames.flatMap((name) => describeObstacle(words, name, adoption) ?? []);
  const choose = (name: ItemName, wanted: boolean) => setRefused((before) => (wanted ? before.filter((one) => one !== name) : [...before, name]));
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {words.say("pane.adopt.title")}
      </h2>
      <Text size={200} className={styles.quiet}>
        {words.say("pane.adopt.text")}
      </Text>
      <ul className={styles.list}>
        {offered.map((name) => (
          <li key={name} data-item={name}>
            <OfferedItem
              label={words.say(`pane.adopt.${name}.${adoption[name].state}`)}
              lines={describeItem(words, name, adoption)}
              chosen={chosen.includes(name)}
              onChoose={(wanted) => choose(name, wanted)}
            />
          </li>
        ))}
      </ul>
      {obstacles.map((obstacle) => (
        <Text key={obstacle} size={200} className={styles.quiet} data-obstacle>
          {obstacle}
        </Text>
      ))}
      <Button
        className={styles.do}
        appearance="primary"
        size="small"
        disabledFocusable={busy || chosen.length === 0}
        onClick={() => actions.adopt(sheet, adoption, chosen)}
      >
        {words.say("pane.adopt.do", { count: chosen.length })}
      </Button>
    </section>
  );
}

interface OfferedItemProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly chosen: boolean;
  readonly onChoose: (wanted: boolean) => void;
}

function OfferedItem({ label, lines, chosen, onChoose }: OfferedItemProps) {
  const styles = useStyles();
  const detailId = useId();
  return (
    <>
      <Checkbox label={label} checked={chosen} aria-describedby={detailId} onChange={(_, { checked }) => onChoose(checked === true)} />
      <div id={detailId} className={styles.detail}>
        {lines.map((line) => (
          <Text key={line} size={200} className={styles.quiet}>
            {line}
          </Text>
        ))}
      </div>
    </>
  );
}
