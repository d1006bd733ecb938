import { findAll, markOf, ruleFixtures } from "../../support/ruleTester";
import { builtInKnowledge } from "../../support/knowledge";

describe("the fixtures mark exactly what all rules find on them", () => {
  it.each(ruleFixtures().map((fixture) => [fixture.name, fixture] as const))("%s", (_, { snapshot, expected, rule, role }) => {
    const found = findAll(snapshot, builtInKnowledge).map(markOf).sort();
    expect(found).toEqual(expected);
    const fires = expected.some((mark) => mark.split(" ")[2]?.split("@")[0] === rule);
    expect(fires).toBe(role === "wrong");
  });
});
