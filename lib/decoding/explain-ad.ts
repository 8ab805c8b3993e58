import { payEvidence } from '@/lib/framework/pay.shared'
import { type DecodedAd, decodeAd } from '@/lib/matching/decode-ad'
import { recognise } from '@/lib/matching/recognise'
import type { WordWeight } from '@/lib/matching/tier'
import { type TitleCheck, titleCheck } from '@/lib/matching/title-check'
import { unusualForRole } from '@/lib/matching/unusual-for-role'
import type { CurrentMatcher } from './current-matcher'
import { type LevelSignal, levelSignals } from './level-signals'
import { type NamedPay, namedPay } from './named-pay'
import type { Ad } from './read-ad'

export interface NamedDuty {
  id: string
  name: string
}

export interface ReadLine {
  number: number
  text: string
  /** The surest first; only its deciding words are marked. */
  duties: (NamedDuty & { band: 'evidenced' | 'possible' })[]
  deciding: WordWeight[]
}

export interface PayFigure {
  amount: { min: number; max: number }
  kind: 'average' | 'median' | 'range'
  /** The title that the source used. */
  label: string
  source: string
  year: number | null
  region: string
}

export interface ExplainedAd {
  matcher: string
  frameworkVersion: string
  role: { id: string; title: string } | null
  sureness: Sureness
  /** The next best role, where it is too near to be left unsaid. */
  nextTitle: string | null
  warning: TitleCheck | null
  lines: ReadLine[]
  unassessed: { number: number; text: string }[]
  unusual: { outside: NamedDuty[]; occasional: NamedDuty[]; unmentioned: NamedDuty[] } | null
  signals: LevelSignal[]
  pay: { named: NamedPay; figures: PayFigure[] } | null
}

export type Sureness = 'plain' | 'likely' | 'close' | 'little'

/** Everything that the page of a decoded ad says. Pure. */
export function explainAd({ framework, tier }: CurrentMatcher, ad: Ad): ExplainedAd {
  const decoded = decodeAd(framework, tier, ad)
  const role = framework.roles.find(({ id }) => id === decoded.roleId) ?? null
  const names = new Map(framework.responsibilities.map(({ id, name }) => [id, name]))
  const named = (ids: readonly string[]) => ids.map((id): NamedDuty => ({ id, name: names.get(id) ?? id }))
  const unusual = role && unusualForRole(role, decoded.responsibilities)
  const pay = namedPay(ad.text)
  const sureness = surenessOf(decoded)
  const next = decoded.roles.find(({ roleId }) => roleId !== decoded.roleId)
  return {
    matcher: decoded.matcher,
    frameworkVersion: framework.version,
    role: role && { id: role.id, title: role.title },
    sureness,
    nextTitle:
      role && sureness === 'close' ? (framework.roles.find(({ id }) => id === next?.roleId)?.title ?? null) : null,
    warning: titleCheck(framework, ad.title, [decoded.roleId]),
    lines: decoded.lines.flatMap(({ number, text }) => {
      const readings = recognise(tier, text)
      return readings.length
        ? [
            {
              number,
              text,
              duties: readings.map(({ responsibilityId, band }) => ({
                id: responsibilityId,
                name: names.get(responsibilityId) ?? responsibilityId,
                band,
              })),
              deciding: readings[0]?.deciding ?? [],
            },
          ]
        : []
    }),
    unassessed: decoded.lines.filter(({ readings }) => !readings.length).map(({ number, text }) => ({ number, text })),
    unusual: unusual && {
      outside: named(unusual.outside),
      occasional: named(unusual.occasional),
      unmentioned: named(unusual.unmentioned),
    },
    signals: levelSignals(ad),
    pay: pay && { named: pay, figures: role ? figuresFor({ framework }, role.id, pay) : [] },
  }
}

/** From this share of the lines on, an ad speaks so much of such work that only its shortness keeps the role open. */
const muchOfOurs = 0.25

function surenessOf({ confidence, roleId, lines }: DecodedAd): Sureness {
  const ours = lines.filter(({ readings }) => readings.some(({ band }) => band === 'evidenced')).length
  if (roleId === null && ours > 0 && ours >= muchOfOurs * lines.length) return 'little'
  if (roleId === null) return confidence >= 0.5 ? 'plain' : confidence >= 0.2 ? 'likely' : 'close'
  return confidence >= 0.8 ? 'plain' : confidence >= 0.58 ? 'likely' : 'close'
}

/** Figures of the framework are for a year: only yearly pay in the same currency is set beside them. */
function figuresFor({ framework }: Pick<CurrentMatcher, 'framework'>, roleId: string, pay: NamedPay): PayFigure[] {
  if (pay.period !== 'year') return []
  return payEvidence(framework, roleId)
    .filter(({ currency }) => currency === pay.currency)
    .flatMap(({ source, year, region, rows }) =>
      rows
        .filter(({ here }) => here)
        .flatMap((row): PayFigure[] => {
          const middle = row.median ?? row.average
          const [min, max] = middle === null ? [row.low, row.high] : [middle, middle]
          if (min === null || max === null) return []
          const kind = middle === null ? 'range' : row.median === null ? 'average' : 'median'
          return [{ amount: { min, max }, kind, label: row.label, source, year, region }]
        }),
    )
}
