import type { ResumeDocument } from '../model'

/** Letters that do not come apart into a plain letter and a mark. */
const plain: Record<string, string> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ı: 'i',
}

const words = (text: string, most: number) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+|['’]/gu, '')
    .replace(/[łŁøØđĐðÐþÞßæÆœŒı]/g, (letter) => plain[letter] ?? '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '')

/**
 * “Maria-Nowak-resume-portfolio-manager.docx”. Only ASCII, which every system and every header carries; a name in another
 * script is left out, since a guess at its spelling would be worse than none.
 */
export function fileName({ basics }: ResumeDocument, extension: string): string {
  const stem = [words(basics.name, 60), 'resume', words(basics.label, 60).toLowerCase()].filter(Boolean).join('-')
  return `${stem}.${extension}`
}
