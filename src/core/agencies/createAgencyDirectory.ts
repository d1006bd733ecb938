import type { Agency, AgencyDirectory, AgencyMatch } from "./agencyDirectory";
import { indexForms } from "./forms";
import { levelWords } from "./levels";
import { matchAgency } from "./matchAgency";
import { createNearestNames } from "./nearestNames";
import { createResemblance } from "./ownNames";
import { groupWords } from "./qualifiers";
import type { Lexicon } from "./readName";
import { heads } from "./roles";
import { splitCell } from "./splitCell";
import { createVocabulary } from "./vocabulary";
import { wordsOf } from "./words";

/** So many distinct cell texts are remembered; an annex has some fifty. */
const MOST_REMEMBERED = 5000;

/** A directory of these agencies. Its index is built when first asked, and each distinct cell text is recognised once. */
export function createAgencyDirectory(agencies: readonly Agency[]): AgencyDirectory {
  let lexicon: Lexicon | null = null;
  const remembered = new Map<string, readonly AgencyMatch[]>();
  return {
    agencies,
    recognise(cellText) {
      const known = remembered.get(cellText);
      if (known) return known;
      const names = (lexicon ??= lexiconOf(agencies));
      const matches = splitCell(cellText, names).map(({ start, end }) => matchAgency(cellText.slice(start, end), names));
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(cellText, matches);
      return matches;
    },
  };
}

function lexiconOf(agencies: readonly Agency[]): Lexicon {
  const forms = indexForms(agencies);
  const words = new Map(forms.words);
  for (const phrase of [...levelWords, ...groupWords.determiners, ...groupWords.members, ...groupWords.qualifiers, ...heads.roles]) {
    for (const word of wordsOf(phrase)) if (!words.has(word.key)) words.set(word.key, word.text);
  }
  words.set("và", "và");
  return { forms, vocabulary: createVocabulary(words), resembles: createResemblance(agencies), nearest: createNearestNames(agencies) };
}
