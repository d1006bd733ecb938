import { serialOf } from "../../typing/readTypedDate";
import { toNumber } from "../coercion";
import { numberError, type Scalar } from "../values";
import { type FormulaFunction, type FunctionTable, ofScalars, ofValues } from "./define";

const dayLength = 86_400_000;
/** Days from 0 January 1900 to 1 January 1970 in Excel's count. */
const epoch = 25_569;

function part(of: (date: Date) => number): FormulaFunction {
  return ofScalars(1, 1, ([value = null], region): Scalar => {
    const serial = toNumber(value, region);
    return serial < 0 ? numberError : of(new Date((Math.floor(serial) - epoch) * dayLength));
  });
}

function today(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

export const dateFunctions: FunctionTable = {
  DATE: ofScalars(3, 3, ([year = null, month = null, day = null], region) => serialOf(toNumber(year, region), toNumber(month, region), toNumber(day, region))),
  DAY: part((date) => date.getUTCDate()),
  MONTH: part((date) => date.getUTCMonth() + 1),
  NOW: ofValues(0, 0, () => {
    const now = new Date();
    return today() + (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds()) / 86_400;
  }),
  TODAY: ofValues(0, 0, today),
  WEEKDAY: part((date) => date.getUTCDay() + 1),
  YEAR: part((date) => date.getUTCFullYear()),
};
