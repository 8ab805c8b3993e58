import { z } from 'zod'
import file from '@/prisma/reference/glossary.json'

const glossarySchema = z.array(
  z.strictObject({
    /** Part of the term's address: never changed. */
    id: z.string().regex(/^[a-z0-9-]+$/),
    term: z.string().min(1).max(80),
    meaning: z.string().min(20).max(600),
    /** Ids of terms that belong to it. */
    see: z.array(z.string()).default([]),
  }),
)

/** The words of the field as this site uses them, by the alphabet. */
export const glossary = glossarySchema.parse(file).toSorted((one, other) => one.term.localeCompare(other.term, 'en-GB'))
