import type { AgencyMatch } from "./agencyDirectory";
import { readName, type Lexicon } from "./readName";
import { respellOneWord, respellWithoutComma, withoutWrongPhrases, type Respelling } from "./respelling";
import { applyEdits } from "./spelling";
import { wordsOf } from "./words";

/** A longer free text is a description, and no mistyped name. */
const MOST_WORDS_DOUBTED = 12;

/** Recognises one name, already cut out of its cell. */
export function matchAgency(printed: string, lexicon: Lexicon): AgencyMatch {
  const listedWrong = lexicon.forms.wrong(printed);
  const meant = respelt(printed, lexicon);
  if (meant && meant.text !== printed.normalize("NFC")) {
    return { state: "variant", printed, suggestion: meant.text, agency: meant.reading.agency };
  }
  // Farther from every form than one word, so its full name helps most.
  if (listedWrong) return { state: "variant", printed, suggestion: listedWrong.name, agency: listedWrong };
  if (meant) return { state: "known", printed, agency: meant.reading.agency };
  return { state: "unknown", printed, nearest: lexicon.nearest(printed) };
}

/** The name as it should be spelt, which is the printed text itself where nothing is wrong; `null` if nobody can tell. */
function respelt(printed: string, lexicon: Lexicon): Respelling | null {
  const text = withoutWrongPhrases(printed.normalize("NFC"));
  const reading = readName(text, lexicon);
  const asIs = reading && { text: applyEdits(text, reading.edits), reading };
  if (asIs && !reading.free) return asIs;
  // What ends in free text is known, unless one word makes it a name that is known to its end.
  if (asIs && wordsOf(text).length > MOST_WORDS_DOUBTED) return asIs;
  const oneWord = respellOneWord(text, lexicon);
  if (oneWord && (!asIs || oneWord.reading.listed || (isGroup(asIs) && isGroup(oneWord)))) return oneWord;
  return asIs ?? respellWithoutComma(text, lexicon);
}

function isGroup({ reading }: Respelling): boolean {
  return reading.agency.type === "collective";
}
