import { Button, Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { type ItemName, itemNames } from "#core/adoption/adoption";
import { offeredItems } from "#core/adoption/adoptionOf";
import type { SheetAdoption } from "#review/reviewStore";
import { OfferBox } from "../OfferBox";
import { usePane } from "../paneContext";
import { describeItem, describeObstacle } from "./describeItem";

const useStyles = makeStyles({
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
  const offered = offeredItems(adoption);
  if (offered.length === 0) return null;
  const chosen = offered.filter((name) => !refused.includes(name));
  const obstacles = itemNames.flatMap((name) => describeObstacle(words, name, adoption) ?? []);
  const choose = (name: ItemName, wanted: boolean) => setRefused((before) => (wanted ? before.filter((one) => one !== name) : [...before, name]));
  return (
    <OfferBox title={words.say("pane.adopt.title")} text={words.say("pane.adopt.text")}>
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
    </OfferBox>
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
