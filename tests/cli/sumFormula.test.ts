import { toA1 } from "#core/snapshot/address";
import { readSum } from "../../cli/fix/sumFormula";

const shown = (formula: string) => readSum(formula)?.map(({ cell, sign, skipsText }) => `${sign < 0 ? "-" : "+"}${toA1(cell)}${skipsText ? "" : "!"}`).join(" ") ?? null;

test.each([
  ["=D7+D8-$D$9", "+D7! +D8! -D9!"],
  ["=-D7", "-D7!"],
  ["=SUM(D7:E8,$D12)", "+D7 +E7 +D8 +E8 +D12"],
  ["= sum( D7 , D9 ) - SUM(D10) + d11 ", "+D7 +D9 -D10 +D11!"],
])("%s adds up %s", (formula, cells) => {
  expect(shown(formula)).toBe(cells);
});

test.each(["=D7*2", "=SUM(D7:D9)/2", "=SUM(D7:D9)D10", "=D7 D8", "=SUM()", "=SUM(-D7)", "=SUM(D7;D8)", "=SUM(SUM(D7),D8)", "=ROUND(SUM(D7:D9),2)", "=Tờ!D7+D8", "=SUM(Tờ!D7)", "=D7+1", "=D:D", "=", "=D7+"])(
  "%s is no such sum",
  (formula) => {
    expect(shown(formula)).toBeNull();
  },
);
