import * as z from "zod/mini";

const text = z.string().check(z.minLength(1), z.trim());
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "a day such as 2025-07-01"));

/**
 * One file of `data`. Forms need not repeat what every name may have: another case of the first letter, "-" or "&" for "và",
 * an abbreviation of `data/abbreviations.json`, a level ("huyện", "cấp xã") or a place after it.
 */
export const agencyFileSchema = z.array(
  z.strictObject({
    name: text,
    /** The government whose annexes name it: "UBND các xã, thị trấn" is the district's. */
    level: z.enum(["tinh", "huyen", "xa", "trung-uong", "any"]),
    type: z.enum(["single", "collective", "role", "external"]),
    /** Other spellings in which nothing is found. */
    accepted: z._default(z.array(text), []),
    /** Spellings that were met and are wrong. */
    wrong: z._default(z.array(text), []),
    /** The first day it existed. */
    from: z.optional(day),
    /** The first day it no longer existed. */
    until: z.optional(day),
    successor: z.optional(text),
  }),
);

/** What an abbreviation can stand for; its parts may be joined by "-", "&" or nothing. */
export const abbreviationsSchema = z.record(text, z.array(text));

export const placesSchema = z.array(text);

/** Wrong phrase → right phrase. */
export const wrongPhrasesSchema = z.record(text, text);

export const groupWordsSchema = z.strictObject({
  /** Words that may open a group: "các", "một số". */
  determiners: z.array(text),
  /** What a group consists of. */
  members: z.array(text),
  /** After a member, and then the list may go on. */
  qualifiers: z.array(text),
  /** After a member; whatever follows belongs to it. */
  openQualifiers: z.array(text),
});

export const headsSchema = z.strictObject({
  /** Persons: "Lãnh đạo", "Công chức". */
  roles: z.array(text),
  /** Bodies of which each place has its own: "Ban Chỉ đạo", "Trường". */
  bodies: z.array(text),
  /** What kind of body it is; a name of its own follows with a capital: "Ban", "Phòng". */
  kinds: z.array(text),
  /** Kinds that are no other word too, so that the name may follow in small letters: "Cục", "Trung tâm". */
  plainKinds: z.array(text),
  /** What stands in place of a name: "Theo phân công của UBND huyện". */
  descriptions: z.array(text),
  /** Every word by which a new agency may open in the middle of a cell. */
  openers: z.array(text),
  /** What opens with an opener's word and is none: "báo cáo". */
  notOpeners: z.array(text),
});

/** Of what a Vietnamese syllable consists, without its tone. */
export const syllablesSchema = z.strictObject({ onsets: z.array(text), rimes: z.array(text) });

export type GroupWords = z.infer<typeof groupWordsSchema>;
export type Heads = z.infer<typeof headsSchema>;
export type AgencyFile = z.infer<typeof agencyFileSchema>;
