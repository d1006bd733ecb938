import { abbreviationsSchema } from "./agency.schema";
import data from "./data/abbreviations.json";
import { wordsOf, type Word } from "./words";

const LONGEST_RUN = 4;
const MOST_READINGS = 64;

const expansions: ReadonlyMap<string, readonly (readonly Word[])[]> = new Map(
  Object.entries(abbreviationsSchema.parse(data)).map(([short, longs]) => [short.normalize("NFC"), longs.map(wordsOf)]),
);

const firstLetters = new Set([...expansions.keys()].map((short) => short.charAt(0)));

export const abbreviations: readonly string[] = [...expansions.keys()];

/** Whether the word is one of them. */
export function isKnownAbbreviation(text: string): boolean {
  return expansions.has(text.normalize("NFC"));
}

/** Every way to read the words with their abbreviations written out, the printed one first: "VH-TT" is two words or four. */
export function readingsOf(words: readonly Word[]): readonly (readonly Word[])[] {
  if (!words.some(({ text }) => opensAbbreviation(text))) return [words];
  const readings: (readonly Word[])[] = [];
  const extend = (at: number, done: readonly Word[]): void => {
    const word = words[at];
    if (readings.length >= MOST_READINGS) return;
    if (!word) {
      readings.push(done);
      return;
    }
    extend(at + 1, [...done, word]);
    if (!opensAbbreviation(word.text)) return;
    for (let run = Math.min(LONGEST_RUN, words.length - at); run > 0; run--) {
      for (const long of longsOf(words.slice(at, at + run))) extend(at + run, [...done, ...long]);
    }
  };
  extend(0, []);
  return readings;
}

/** Abbreviations, and the parts they are divided into, begin with capitals: "TP", "Tp", "HĐND". */
function opensAbbreviation(text: string): boolean {
  return firstLetters.has(text.charAt(0)) && (text.length < 3 || text === text.toUpperCase());
}

/** The words that a run such as "LĐ", "TB", "XH" stands for, in the run's place. */
function longsOf(run: readonly Word[]): readonly (readonly Word[])[] {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.slice(1).some((word) => word.comma)) return [];
  const longs = expansions.get(run.map((word) => word.text.normalize("NFC")).join("")) ?? [];
  return longs.map((long) =>
    long.map((word, i) => ({
      ...word,
      start: first.start,
      end: last.end,
      printed: false,
      ...(i === 0 ? { comma: first.comma, joined: first.joined, spaceAt: first.spaceAt } : {}),
    })),
  );
}
