import { nearestPlace } from "#core/annex/walkAnnex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { annexSheet, binhYen2024, dakNong2022, dakPoTargets2022, ducTho2022, type PrintedAnnex } from "../../support/annexFixtures";

function places<Column extends string>(annex: PrintedAnnex<Column>): readonly string[] {
  const [read] = readAnnexes(annexSheet(annex)).annexes;
  return [...read!.rows, ...(read!.totalRow ? [read!.totalRow] : [])].map(nearestPlace);
}

describe("where people look for a row", () => {
  it("is its number, without the final dot, as printed where it cannot be read", () => {
    const found = places(dakNong2022);
    expect([found[0], found[1], found.at(-1)]).toEqual(["1", "1.1", "TỔNG ĐIỂM"]);
    expect(found).toContain("2,3");
  });

  it("has the section's before it where numbers start over", () => {
    expect(places(dakPoTargets2022).slice(0, 8)).toEqual(["I", "I.1", "I.2", "I.3", "I.4", "I.5", "II", "II.1"]);
  });

  it("is the goal's in an action plan for the rows that go on with it", () => {
    const found = places(ducTho2022);
    expect(found.slice(0, 3)).toEqual(["I", "I.1", "I.1"]);
    expect(found.filter((place) => place.startsWith("VII.A"))).toEqual(["VII.A", ...["1, 2", "1, 2", "3", "3", "3", "4, 5", "4, 5", "6", "6", "6"].map((goal) => `VII.A.${goal}`)]);
    expect(found.filter((place) => place === "")).toEqual([]);
  });

  it("is the indicator's in a report for its part rows", () => {
    expect(places(binhYen2024).slice(0, 5)).toEqual(["1", "1.1", "1.1", "1.1", "1.2"]);
  });
});
