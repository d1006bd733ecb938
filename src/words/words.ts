import { IntlMessageFormat } from "intl-messageformat";
import type { Datum, FindingData } from "#core/findings/finding";
import { formatPoints } from "#core/points/points";
import enAnnex from "./en/annex.json";
import enCleaning from "./en/cleaning.json";
import enCli from "./en/cli.json";
import enFindings from "./en/findings.json";
import enOrder from "./en/order.json";
import enPane from "./en/pane.json";
import enProblems from "./en/problems.json";
import enRemedies from "./en/remedies.json";
import viAnnex from "./vi/annex.json";
import viCleaning from "./vi/cleaning.json";
import viCli from "./vi/cli.json";
import viFindings from "./vi/findings.json";
import viOrder from "./vi/order.json";
import viPane from "./vi/pane.json";
import viProblems from "./vi/problems.json";
import viRemedies from "./vi/remedies.json";

export type Language = "vi" | "en";

/** Every sentence of the product by its id, in ICU message syntax; a folder a language, a file a subject. */
export const sentences: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: { ...viAnnex, ...viFindings, ...viProblems, ...viOrder, ...viCleaning, ...viPane, ...viRemedies, ...viCli },
  en: { ...enAnnex, ...enFindings, ...enProblems, ...enOrder, ...enCleaning, ...enPane, ...enRemedies, ...enCli },
};

export interface Words {
  readonly language: Language;
  /** The sentence with its places filled; points get the language's decimal sign, lists are joined by commas. Throws on an unknown id. */
  say(id: string, data?: FindingData): string;
}

/** Vietnamese for every language that is not English. */
export function languageOf(locale: string): Language {
  return /^en\b/i.test(locale) ? "en" : "vi";
}

export function createWords(language: Language): Words {
  const formats = new Map<string, IntlMessageFormat>();
  const sign = language === "vi" ? "," : ".";
  const shown = (datum: Datum): string | number => {
    if (typeof datum === "string" || typeof datum === "number") return datum;
    if ("points" in datum) return formatPoints(datum.points, sign);
    return "words" in datum ? datum.words.map((id) => say(id)).join(", ") : datum.join(", ");
  };
  const say = (id: string, data: FindingData = {}): string => {
    let format = formats.get(id);
    if (!format) {
      const sentence = sentences[language][id];
      if (sentence === undefined) throw new Error(`No sentence "${id}" in src/words/${language}.`);
      format = new IntlMessageFormat(sentence, language === "vi" ? "vi-VN" : "en-US", undefined, { ignoreTag: true });
      formats.set(id, format);
    }
    const filled = Object.fromEntries(Object.entries(data).map(([name, datum]) => [name, shown(datum)]));
    return String(format.format(filled));
  };
  return { language, say };
}
