import { z } from 'zod'
import {
  contractTypes,
  ir35Statuses,
  securityClearances,
  seniorities,
  workingHours,
  workModes,
} from '@/lib/postings/schema'
import dutiesFile from '@/prisma/reference/search/duties.json'
import phrasesFile from '@/prisma/reference/search/phrases.json'
import placesFile from '@/prisma/reference/search/places.json'
import toolsFile from '@/prisma/reference/tools-and-certificates.json'
import { visaValues } from './schema'

/** Words parted by single blanks, as the tokens of a query are written. */
const said = z.string().regex(/^[\p{Ll}\p{N}]+( [\p{Ll}\p{N}]+)*$/u)
const word = z.string().regex(/^[\p{Ll}\p{N}]+$/u)
const guards = { notBefore: z.array(word).default([]), notAfter: z.array(word).default([]) }

const phrase = z.strictObject({
  say: z.array(said).min(1),
  set: z
    .strictObject({
      workMode: z.array(z.enum(workModes)).min(1),
      contract: z.array(z.enum(contractTypes)).min(1),
      hours: z.array(z.enum(workingHours)).min(1),
      seniority: z.array(z.enum(seniorities)).min(1),
      sector: z.array(z.string().min(2)).min(1),
      visa: z.array(z.enum(visaValues)).min(1),
      clearance: z.array(z.enum(securityClearances)).min(1),
      ir35: z.array(z.enum(ir35Statuses)).min(1),
      within: z.number().int().min(1).max(365),
      closing: z.number().int().min(1).max(365),
    })
    .partial()
    .refine((set) => Object.keys(set).length === 1, 'One phrase says one filter.'),
  offer: z.boolean().default(false),
  ...guards,
})
export type SearchPhrase = z.infer<typeof phrase>

const phrasesSchema = z.strictObject({ comment: z.string(), phrases: z.array(phrase) })
const dutiesSchema = z.strictObject({
  comment: z.string(),
  duties: z.array(z.strictObject({ responsibility: z.string().regex(/^[a-z-]+$/), say: z.array(said).min(1) })),
})
const placesSchema = z.strictObject({
  comment: z.string(),
  ambiguous: z.array(said),
  places: z.strictObject(guards),
  countries: z.strictObject(guards),
  ambiguousCountries: z.array(said),
})
const toolsSchema = z.array(
  z.object({
    name: z.string(),
    spellings: z.array(z.string()),
    competencies: z.array(z.string()).min(1),
    needs: z.array(z.string()).optional(),
  }),
)

export const searchPhrases: readonly SearchPhrase[] = phrasesSchema.parse(phrasesFile).phrases
export const searchDuties = dutiesSchema.parse(dutiesFile).duties
export const placeWords = placesSchema.parse(placesFile)
/**
 * The same list that a résumé is read with, so that both know the same tools; less the everyday words that only a whole line
 * tells from a tool (“clarity”, “risk”).
 */
export const namedTools = toolsSchema
  .parse(toolsFile)
  .filter(({ needs }) => !needs)
  .map((tool) => ({ ...tool, spellings: tool.spellings.filter((spelling) => !spelling.startsWith('@')) }))
