import type { Importance, RaciLetter } from './model'

/** The order in which parts are told: who answers, who does, who is asked, who is told. */
export const partOrder = ['A', 'R', 'C', 'I'] as const satisfies readonly RaciLetter[]

export const partLabels: Record<RaciLetter, string> = {
  A: 'Accountable',
  R: 'Responsible',
  C: 'Consulted',
  I: 'Informed',
}

export const importanceLabels: Record<Importance, string> = { core: 'Core', common: 'Common', occasional: 'Occasional' }

const words =
  'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )

/** A small number as prose writes it: “three”, “twenty”, then figures. Zero is “no”. */
export const numberWord = (count: number) => words[count] ?? count.toLocaleString('en-GB')

/** With a capital, to open a sentence. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A title without what stands in brackets behind it, for places without room: “PMO Specialist”. */
export const shortTitle = (title: string) => title.replace(/\s*\([^)]*\)$/, '')

/** “a, b and c” */
export const wordList = (items: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items)
