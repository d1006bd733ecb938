import { Button, Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { Filter20Filled, Filter20Regular } from "@fluentui/react-icons";
import type { Finding } from "#core/findings/finding";
import { usePane } from "../paneContext";
import { type FindingsView, type Grouping, rulesIn } from "./arrangeFindings";

const groupings: readonly Grouping[] = ["severity", "row", "rule"];
const ALL_RULES = "";

interface FindingsMenuProps {
  readonly findings: readonly Finding[];
  readonly view: FindingsView;
  readonly onView: (view: FindingsView) => void;
}

/** How the findings are grouped, and whether only one kind is shown. */
export function FindingsMenu({ findings, view, onView }: FindingsMenuProps) {
  const { words } = usePane();
  const name = words.say("pane.filter.more");
  const icon = view.rule === null ? <Filter20Regular /> : <Filter20Filled />;
  const choose = (group: string, [chosen = ALL_RULES]: readonly string[]) =>
    onView(group === "group" ? { ...view, grouping: chosen as Grouping } : { ...view, rule: chosen === ALL_RULES ? null : chosen });
  return (
    <Menu checkedValues={{ group: [view.grouping], rule: [view.rule ?? ALL_RULES] }} onCheckedValueChange={(_, data) => choose(data.name, data.checkedItems)}>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={icon} aria-label={name} title={name} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{words.say("pane.filter.group")}</MenuGroupHeader>
            {groupings.map((grouping) => (
              <MenuItemRadio key={grouping} name="group" value={grouping}>
                {words.say(`pane.filter.group.${grouping}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{words.say("pane.filter.rule")}</MenuGroupHeader>
            <MenuItemRadio name="rule" value={ALL_RULES}>
              {words.say("pane.filter.rule.all")}
            </MenuItemRadio>
            {rulesIn(findings).map(({ rule, count }) => (
              <MenuItemRadio key={rule} name="rule" value={rule}>
                {words.say("pane.filter.rule.of", { rule: words.say(`${rule}.title`), count })}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
