import { z } from 'zod'
import reference from '@/prisma/reference/synonyms.json'

/** Only a text that has one of these in it can hold what the rule is about. */
const needs = z.array(z.string().min(2)).min(1).optional()

const schema = z.object({
  comment: z.string(),
  /** Both spellings become one. */
  spellings: z.array(z.object({ from: z.string(), to: z.string(), needs })),
  /** A phrase that counts as one word; a posting keeps the phrase's own words beside it. */
  phrases: z.array(z.object({ from: z.string(), token: z.string().regex(/^[a-z0-9]+$/), needs })),
  /** What people type for short, only ever added to a query. */
  words: z.record(z.string(), z.array(z.string()).min(1)),
  /** Further names of countries, by ISO code. */
  places: z.record(z.string().length(2), z.array(z.string())),
  /** How a word of the index is written for people. */
  shown: z.record(z.string(), z.string()),
})

export const synonyms = schema.parse(reference)

/** The rules as PostgreSQL has them in job_search_rule: border as \y, the token on both sides of the phrase. */
export const databaseRules = [
  ...synonyms.spellings.map(({ from, to, needs }) => ({ from, replacement: to, needs })),
  ...synonyms.phrases.map(({ from, token, needs }) => ({ from, replacement: `${token} \\& ${token}`, needs })),
].map(({ from, replacement, needs = null }, index) => ({
  position: index + 1,
  pattern: from.replaceAll('<b>', '\\y'),
  replacement,
  needs,
}))
