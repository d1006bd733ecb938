/** What was said of texts by functions that look at nothing but the text. */
export interface TextMemory {
  of<Said>(look: (text: string) => Said, text: string): Said;
}

/** So many answers are remembered; beyond that all are forgotten, and found out again where they are still wanted. */
const MOST_REMEMBERED = 50_000;

export function createTextMemory(most: number = MOST_REMEMBERED): TextMemory {
  const answers = new Map<unknown, Map<string, unknown>>();
  let remembered = 0;
  return {
    of<Said>(look: (text: string) => Said, text: string): Said {
      let known = answers.get(look);
      if (known?.has(text)) return known.get(text) as Said;
      const said = look(text);
      if (remembered >= most) {
        answers.clear();
        known = undefined;
        remembered = 0;
      }
      known ??= new Map();
      answers.set(look, known.set(text, said));
      remembered += 1;
      return said;
    },
  };
}
