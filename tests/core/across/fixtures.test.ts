import { acrossFixtures, acrossMarkOf, findAcross } from "../../support/acrossTester";
import { builtInKnowledge } from "../../support/knowledge";

describe("the fixtures mark exactly what the rules across annexes find", () => {
  it.each(acrossFixtures().map((fixture) => [fixture.name, fixture] as const))("%s", (_, { sheets, expected, rule, role }) => {
    const found = findAcross(sheets, builtInKnowledge).map(acrossMarkOf).sort();
    expect(found).toEqual(expected);
    expect(expected.some((mark) => mark.includes(`: ${rule}@`))).toBe(role === "wrong");
  });
});
