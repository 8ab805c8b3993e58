import { z } from 'zod'
import file from '@/prisma/reference/abbreviations.json'

const schema = z.array(
  z.strictObject({
    short: z.string().min(2).max(12),
    means: z.string().min(3).max(80),
    /** Only in this case: "RAG" is a rating, "rag" is a cloth. */
    caseSensitive: z.boolean().optional(),
    /** Not when this word stands before it: "Power BI" is a product, not two words. */
    notAfter: z.array(z.string().regex(/^[a-z]+$/)).optional(),
    /** Only when one of these words is in the line: "EV" is earned value beside "cost", a car elsewhere. */
    needs: z.array(z.string().regex(/^[a-z]+$/)).optional(),
  }),
)

export type Abbreviation = z.infer<typeof schema>[number]

export const abbreviations: readonly Abbreviation[] = schema.parse(file)
