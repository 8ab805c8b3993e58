import { z } from 'zod'
import file from '@/prisma/reference/tools-and-certificates.json'

const word = z.string().regex(/^[\p{Ll}\p{N}]+$/u)

const schema = z.array(
  z.strictObject({
    name: z.string().min(2).max(60),
    kind: z.enum(['tool', 'certificate']),
    spellings: z.array(z.string().min(2).max(60)).min(1).max(10),
    /** The competencies that it is a sign of: a claim, since having a tool is not having used it well. */
    competencies: z
      .array(z.string().regex(/^[a-z-]+$/))
      .min(1)
      .max(4),
    /** Only in this case: "PMP" is a certificate, "pmp" is anything. */
    caseSensitive: z.boolean().optional(),
    /** Not when this word stands before it: "an MSP" is a managed service provider. */
    notAfter: z.array(word).optional(),
    /** Only when one of these words is in the line: "Clarity" is a tool beside "timesheets". */
    needs: z.array(word).optional(),
  }),
)

export type ToolOrCertificate = z.infer<typeof schema>[number]

export const toolsAndCertificates: readonly ToolOrCertificate[] = schema.parse(file)

export type Named = Pick<ToolOrCertificate, 'name' | 'kind' | 'competencies'> & { lines: number[] }

const LINES_NAMED = 6
const LINE_LIMIT = 2000

/** The tools and certificates that the lines name, in the order of the list, each with the lines that name it. */
export function readToolsAndCertificates(lines: readonly { number: number; text: string }[]): Named[] {
  const texts = lines.map(({ number, text }) => ({ number, text: text.slice(0, LINE_LIMIT) }))
  const found = new Map<string, Named>()
  for (const entry of toolsAndCertificates) {
    const numbers = texts.filter(({ text }) => names(text, entry)).map(({ number }) => number)
    if (!numbers.length) continue
    const known = found.get(entry.name)?.lines ?? []
    const all = [...new Set([...known, ...numbers])].sort((a, b) => a - b).slice(0, LINES_NAMED)
    found.set(entry.name, { name: entry.name, kind: entry.kind, competencies: entry.competencies, lines: all })
  }
  return [...found.values()]
}

function names(text: string, { spellings, caseSensitive, notAfter, needs }: ToolOrCertificate): boolean {
  const lower = text.toLowerCase()
  const within = caseSensitive ? text : lower
  const places = spellings.flatMap((spelling) => placesOf(within, caseSensitive ? spelling : spelling.toLowerCase()))
  if (!places.length) return false
  if (needs && !needs.some((needed) => placesOf(lower, needed).length > 0)) return false
  if (!notAfter) return true
  return places.some((at) => !notAfter.includes(/([\p{L}\p{N}]+)[^\p{L}\p{N}]*$/u.exec(lower.slice(0, at))?.[1] ?? ''))
}

/** Where the words stand by themselves: "SAP" is not in "sapling". */
function placesOf(text: string, sought: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + sought.length])) places.push(at)
  return places
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
