import { tidySpaces } from "../text/fold";
import { abbreviations, readingsOf } from "./abbreviations";
import type { Agency } from "./agencyDirectory";
import { administration, levelAt } from "./levels";
import { keysOf, wordsOf, type Word } from "./words";

/** One accepted spelling of one agency. */
export interface Form {
  readonly agency: Agency;
  readonly words: readonly Word[];
}

/** The directory's names, ready to be looked up. */
export interface Forms {
  /** The forms whose words have these keys, with and without the level at the form's end. */
  withKeys(keys: string): readonly Form[];
  /** The agency that has this very text among its wrong forms. */
  wrong(text: string): Agency | null;
  /** Every word of every form and every abbreviation by its key. */
  readonly words: ReadonlyMap<string, string>;
}

/** Wrong forms are compared as printed, but for spaces, final punctuation and the first letter's case. */
function asPrinted(text: string): string {
  const tidy = tidySpaces(text.normalize("NFC")).replace(/[\s.,;]+$/, "");
  return tidy.charAt(0).toLowerCase() + tidy.slice(1);
}

/** "Thanh tra huyện" is also "Thanh tra", but "Văn phòng UBND huyện" is not "Văn phòng UBND". */
function withoutLevel(words: readonly Word[]): readonly Word[] {
  for (const length of [2, 1]) {
    const at = words.length - length;
    if (at <= 0 || levelAt(words, at)?.length !== length) continue;
    const ofAdministration = at > 1 && (administration(words, at - 1) > 0 || administration(words, at - 4) > 0);
    return ofAdministration ? words : words.slice(0, at);
  }
  return words;
}

export function indexForms(agencies: readonly Agency[]): Forms {
  const byKeys = new Map<string, Form[]>();
  const wrong = new Map<string, Agency>();
  const words = new Map(abbreviations.map((short) => [short.toLowerCase(), short]));
  const add = (form: Form): void => {
    const keys = keysOf(form.words);
    const forms = byKeys.get(keys);
    if (forms) forms.push(form);
    else byKeys.set(keys, [form]);
  };
  for (const agency of agencies) {
    for (const text of [agency.name, ...agency.accepted]) {
      for (const reading of readingsOf(wordsOf(text))) {
        add({ agency, words: reading });
        const base = agency.type === "collective" ? reading : withoutLevel(reading);
        if (base.length < reading.length) add({ agency, words: base });
        for (const word of reading) if (!words.has(word.key)) words.set(word.key, word.text);
      }
    }
    for (const text of agency.wrong) wrong.set(asPrinted(text), agency);
  }
  return {
    withKeys: (keys) => byKeys.get(keys) ?? [],
    wrong: (text) => wrong.get(asPrinted(text)) ?? null,
    words,
  };
}
