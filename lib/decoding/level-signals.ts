export type SignalKind = 'years' | 'seniority' | 'team' | 'budget' | 'reportsTo'

/** Words of the ad, as they stand there. */
export interface LevelSignal {
  kind: SignalKind
  quote: string
}

const figure = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)'
const money = '(?:[£$€]|GBP|USD|EUR)\\s?\\d[\\d.,]{0,12}\\s?(?:k|m|bn|mn|million|billion)?\\+?(?![\\w])'

/** Every stretch is bounded, so that no text makes the search long. */
const patterns: [SignalKind, RegExp][] = [
  [
    'years',
    new RegExp(
      `(?:(?:at least|minimum of|minimum|over|more than) )?\\b${figure}(?:\\s?(?:-|–|to)\\s?${figure})?\\s?(?:\\+|plus|or more)?\\s?years?\\b['’]?(?=[^.;]{0,60}\\b(?:experience|background|track record|working)\\b)(?:(?: of)?(?: [\\w-]{1,20}){0,4} experience)?`,
      'gi',
    ),
  ],
  ['years', new RegExp(`\\bexperience of (?:at least )?${figure}\\+? years?\\b`, 'gi')],
  [
    'seniority',
    /\b(?:senior|junior|entry[- ]level|mid[- ]level|graduate|trainee|apprentice|principal)\b(?! (?:stakeholder|manage(?:ment|rs)|leader|executive|responsible|level|colleague|audience|user|supplier|degree))(?: (?:role|position|pmo|project|programme|program|analyst|manager|officer|coordinator|specialist)\b){0,3}/gi,
  ],
  [
    'team',
    new RegExp(
      `\\bteam of (?:(?:up to|around|about|over|some) )?${figure}\\b(?: (?!(?:and|or|with|in|who|that|across|at|to|for|on|as|you|we)\\b)[\\w-]{1,20})?`,
      'gi',
    ),
  ],
  ['team', new RegExp(`\\b${figure} direct reports?\\b`, 'gi')],
  [
    'team',
    new RegExp(
      `\\b(?:line[- ])?(?:manage|managing|lead|leading|supervise|supervising) (?:up to |around |about )?${figure} (?:[\\w-]{1,20} )?(?:people|staff|analysts|managers|officers|coordinators|planners)\\b`,
      'gi',
    ),
  ],
  ['budget', new RegExp(`\\bbudgets?\\b[^.;£$€]{0,30}${money}`, 'gi')],
  ['budget', new RegExp(`${money}[^.;£$€]{0,30}\\b(?:budgets?|portfolio|programme|program)\\b`, 'gi')],
  [
    'reportsTo',
    /\b(?:report|reports|reporting|accountable) (?:directly )?(?:in)?to (?:the |our |a |an )?[^\s,.;:()]{2,30}(?: [^\s,.;:()]{1,30}){0,5}/gi,
  ],
]

const lineLimit = 1000
const lineCount = 400
const mostOfAKind = 4

/** What an ad says about its level: years, words of rank, team, money, and who it reports to. Quoted, never judged. */
export function levelSignals(ad: { title: string; text: string }): LevelSignal[] {
  const lines = [ad.title, ...ad.text.split(/[\r\n]+/)].slice(0, lineCount).map((line) => line.slice(0, lineLimit))
  const found = new Map<string, LevelSignal>()
  for (const line of lines)
    for (const [kind, pattern] of patterns)
      for (const [words] of line.matchAll(pattern)) {
        // Statuses and boards are reported to; a person is who a role reports to.
        if (kind === 'reportsTo' && !isPerson(words)) continue
        const quote = words.replace(/[\s,.]+$/, '')
        const key = `${kind} ${quote.toLowerCase()}`
        if (!found.has(key)) found.set(key, { kind, quote })
      }
  const signals = [...found.values()]
  return patterns
    .map(([kind]) => kind)
    .filter((kind, index, all) => all.indexOf(kind) === index)
    .flatMap((kind) => signals.filter((signal) => signal.kind === kind).slice(0, mostOfAKind))
}

const isPerson = (words: string) =>
  /\b(?:head|director|manager|lead|leader|officer|chief|c[efiot]o|vp|president|sponsor|coordinator|analyst|partner)\b/i.test(
    words,
  )
