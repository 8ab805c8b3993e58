const WORDS: Record<string, string> = {
  programme: 'program',
  programmes: 'programs',
  centre: 'center',
  centres: 'centers',
  catalogue: 'catalog',
  catalogues: 'catalogs',
  licence: 'license',
  licences: 'licenses',
  defence: 'defense',
  fulfil: 'fulfill',
  enrol: 'enroll',
  enrolment: 'enrollment',
  judgement: 'judgment',
  cheque: 'check',
  cheques: 'checks',
  practise: 'practice',
  practised: 'practiced',
  artefact: 'artifact',
  artefacts: 'artifacts',
  adviser: 'advisor',
  advisers: 'advisors',
  learnt: 'learned',
}
const OUR = /^(behavi|col|endeav|fav|harb|hon|lab|neighb|rum|vap)our/

/**
 * One spelling for British and American writers. The rules may make words that no dictionary has ("advize"): that is
 * harmless, since the library and the résumé go through the same rules and only meet each other.
 */
export function toOneSpelling(word: string): string {
  const known = WORDS[word]
  if (known) return known
  return word
    .replace(OUR, '$1or')
    .replace(/is(e|ed|er|ers|es|ing|ation|ations|ational)$/, (ending, rest: string, at: number) =>
      at >= 3 ? `iz${rest}` : ending,
    )
    .replace(/ys(e|ed|es|ing|er|ers)$/, 'yz$1')
    .replace(/([aeiou])ll(ed|ing|er|ers)$/, '$1l$2')
}
