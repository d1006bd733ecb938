import type { Annex, AnnexRow, SttReading } from "../annex/annex";
import { definitionOf } from "../annex/kinds";
import { comparePlaces, placeText } from "./placedRows";

type Path = readonly number[];

/**
 * What a number or date in a number's cell must have been: of the places that Excel makes this of ("1.10" became 1.1, "3.4.1" the 3rd of
 * April 2001) the one that may follow the row above, or the only one there is if it stands between its neighbours. `null` where no place
 * fits, or more than one. Other rows are not in the map. Where rows are counted 1, 2, 3 nothing is lost, so nothing is guessed.
 */
export function lostPlaces(annex: Annex): ReadonlyMap<AnnexRow, Path | null> {
  const lost = new Map<AnnexRow, Path | null>();
  const isTree = definitionOf(annex.kind)?.numbering === "tree";
  let above: Path = [];
  /** In which the row's number starts over. */
  let field: Path = [];
  for (const row of annex.rows) {
    const { state, path } = row.stt;
    const isLost = state === "number" || state === "date";
    if (path?.length === 1 && annex.numbering.form === "fields") field = path;
    const made = isLost && isTree ? placesMade(row.stt).map((own) => [...field, ...own]) : [];
    const meant: Path | null = isLost ? placeBetween(above, made, () => nextPlace(annex, row)) : path;
    if (isLost) lost.set(row, meant);
    above = meant ?? above;
  }
  return lost;
}

function placeBetween(above: Path, made: readonly Path[], below: () => Path | null): Path | null {
  const followers = new Set([[...above, 1], ...above.map((number, depth) => [...above.slice(0, depth), number + 1])].map(placeText));
  const following = made.filter((path) => followers.has(placeText(path)));
  if (following.length > 0) return following.length === 1 ? (following[0] ?? null) : null;
  const [only] = made;
  if (only === undefined || made.length > 1 || comparePlaces(above, only) >= 0) return null;
  const next = below();
  return next === null || comparePlaces(only, next) < 0 ? only : null;
}

/** The next place below that is not lost. */
function nextPlace({ rows }: Annex, { index }: AnnexRow): Path | null {
  return rows.slice(index + 1).find(({ stt }) => stt.path !== null)?.stt.path ?? null;
}

const MOST = 99;

/** Every place that Excel makes this number or date of. */
function placesMade({ state, printed }: SttReading): readonly Path[] {
  const places = state === "date" ? placesOfDate(printed) : placesOfNumber(printed);
  return places.filter((path) => path.every((number) => number > 0 && number <= MOST));
}

/** 1.1 was "1.1" or "1.10". */
function placesOfNumber(printed: string): readonly Path[] {
  const [, whole, decimals] = /^(\d+)(?:\.([1-9]\d*))?$/.exec(printed) ?? [];
  if (whole === undefined) return [];
  if (decimals === undefined) return [[Number(whole)]];
  return [[Number(whole), Number(decimals)], [Number(whole), Number(decimals) * 10]];
}

/** No annex was pasted before. */
const FIRST_YEAR = 2015;

/**
 * Where the decimal sign is a comma Excel reads points as those of a date, day first: two numbers as day and month of the year in
 * which they were typed, or as month and year where there is no such month; three with a year of two digits.
 */
function placesOfDate(printed: string): readonly Path[] {
  const [day = 0, month = 0, year = 0] = printed.split("/").map(Number);
  const short = year % 100;
  return [...(year >= FIRST_YEAR ? [[day, month]] : []), ...(day === 1 && short > 12 ? [[month, short]] : []), [day, month, short]];
}
