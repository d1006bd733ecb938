import type { Agency } from "../agencies/agencyDirectory";
import { openQualifier } from "../agencies/qualifiers";
import { wordsOf } from "../agencies/words";
import { agencyKey, formsOf, type NamedAgencies } from "./namedAgencies";

/** One way in which one agency is written, and everywhere it is. */
export interface WrittenForm {
  readonly printed: string;
  readonly key: string;
  readonly agency: Agency;
  readonly uses: NamedAgencies[];
}

/** The accepted forms of single agencies, the first met first; case of the first letter, dashes and "&" do not count. */
function writtenForms(named: readonly NamedAgencies[]): readonly WrittenForm[] {
  const forms = new Map<string, WrittenForm>();
  const keys = new Map<string, string>();
  for (const at of named) {
    for (const match of at.matches) {
      if (match.state !== "known" || match.agency?.type !== "single") continue;
      const key = keys.get(match.printed) ?? agencyKey(match.printed);
      keys.set(match.printed, key);
      if (!formsOf(match.agency).has(key) && isDescribed(match.printed)) continue;
      const form = forms.get(key) ?? { printed: match.printed, key, agency: match.agency, uses: [] };
      forms.set(key, form);
      form.uses.push(at);
    }
  }
  return [...forms.values()];
}

/** "Sở Y tế nơi đặt trụ sở" says more than who it is. */
function isDescribed(printed: string): boolean {
  const words = wordsOf(printed);
  return words.some((_, at) => at > 0 && openQualifier(words, at) > 0);
}

/** For each form the first of the agencies that it may mean: one form of two agencies makes them one here ("Văn phòng HĐND và UBND"). */
function meaningOf(forms: readonly WrittenForm[]): (form: WrittenForm) => string {
  const names = new Map(forms.map(({ agency }) => [`${agency.level} ${agency.name}`, formsOf(agency)]));
  const meant = new Map<string, string>([...names.keys()].map((name) => [name, name]));
  for (const { key, agency } of forms) {
    const own = meant.get(`${agency.level} ${agency.name}`);
    const others = [...names].flatMap(([name, spellings]) => (spellings.has(key) ? [meant.get(name)] : []));
    for (const [name, root] of meant) if (own !== undefined && others.includes(root)) meant.set(name, own);
  }
  return ({ agency }) => meant.get(`${agency.level} ${agency.name}`) ?? agency.name;
}

/** The accepted forms of each single agency that is named, agency by agency. */
export function formsByAgency(named: readonly NamedAgencies[]): readonly (readonly WrittenForm[])[] {
  const forms = writtenForms(named);
  const meaning = meaningOf(forms);
  const groups = new Map<string, WrittenForm[]>();
  for (const form of forms) {
    const group = groups.get(meaning(form));
    if (group) group.push(form);
    else groups.set(meaning(form), [form]);
  }
  return [...groups.values()];
}
