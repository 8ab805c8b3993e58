import { adLimits } from './rules'

export interface Ad {
  title: string
  text: string
}

/** Why an ad cannot be read, in words for the person who pasted it; null when it can. */
export function adProblem({ title, text }: Ad): string | null {
  if (!text.trim()) return 'Paste the text of the ad: its duties are what is read.'
  if (text.length > adLimits.text)
    return `The text is longer than ${adLimits.text.toLocaleString('en-GB')} characters. Keep the part about the duties.`
  if (title.length > adLimits.title)
    return `The title is longer than ${adLimits.title} characters. Paste the title alone.`
  const words = text.normalize('NFC').match(/\p{L}+/gu) ?? []
  if (words.length < fewestWords) return 'That is too short to tell a role from. Paste the duties as the ad words them.'
  if (!isEnglish(words)) return 'This does not read as English, and ads in English are all that can be read so far.'
  return null
}

const fewestWords = 8
/** Words that hardly any English text of some length does without; few of them are words elsewhere. */
const english = new Set(
  'the and of to for with you our your will is are be that this from as by on at we have their all it or an'.split(' '),
)
/** Words that every text in the language has and English has not. */
const foreign = new Set(
  'und der die das mit für zur wir sie oder eine des les pour vous nous avec dans est una los las para con por el del que como di della gli nel een het voor van och att som med på ikke og til av jest oraz dla w na się'.split(
    ' ',
  ),
)

/** Bullets alone may hold few small words; so what tells is that other languages' outnumber them, or letters that are not Latin. */
function isEnglish(words: readonly string[]) {
  const latin = words.filter((word) => /^\p{Script=Latin}+$/u.test(word))
  if (latin.length < words.length / 2) return false
  const count = (set: ReadonlySet<string>) => latin.filter((word) => set.has(word.toLowerCase())).length
  return count(foreign) <= count(english)
}
