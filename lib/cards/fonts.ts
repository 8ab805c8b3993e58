import fs from 'node:fs'
import path from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'

const root = path.join(process.cwd(), 'node_modules/@fontsource')

/** Letters that the product's own faces lack are looked for in these, in this order. */
const others = [
  ['noto-sans', ['cyrillic', 'cyrillic-ext', 'greek', 'devanagari', 'vietnamese'], 600],
  ['noto-sans-hebrew', ['hebrew'], 600],
  ['vazirmatn', ['arabic'], 600],
  ['noto-emoji', ['emoji', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], 600],
] as const
const own = {
  serif: ['source-serif-4', ['latin', 'latin-ext'], 600],
  sans: ['inter', ['latin', 'latin-ext'], 500],
} as const

type Files = readonly [family: string, subsets: readonly string[], weight: number]

/** Each file is a family of its own, since one family cannot have several files of a weight. */
function register([family, subsets, weight]: Files): string[] {
  return subsets.flatMap((subset) => {
    const file = path.join(root, family, 'files', `${family}-${subset}-${weight}-normal.woff`)
    const name = `card ${family} ${subset}`
    return GlobalFonts.has(name) || GlobalFonts.register(fs.readFileSync(file), name) ? [name] : []
  })
}

let families: Record<'serif' | 'sans', string> | undefined

/** The families of a style as a canvas takes them. The files come with the product; nothing is fetched. */
export function cardFonts() {
  if (!families) {
    const fallbacks = others.flatMap(register)
    const stack = (files: Files) => [...register(files), ...fallbacks].map((name) => `"${name}"`).join(', ')
    families = { serif: stack(own.serif), sans: stack(own.sans) }
  }
  return families
}
