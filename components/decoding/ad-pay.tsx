import type { ExplainedAd, PayFigure } from '@/lib/decoding/explain-ad'
import { countryName, payText } from '@/lib/format'

/** The pay that the ad names, beside published figures of the role in the same currency. */
export function AdPay({ pay, roleTitle }: { pay: NonNullable<ExplainedAd['pay']>; roleTitle: string | null }) {
  const { named, figures } = pay
  return (
    <>
      <p>
        The ad says “{named.quote}”, read as {payText(named)}.
      </p>
      {figures.length ? (
        <ul className="pay-figures">
          {figures.map((figure) => (
            <li key={`${figure.source} ${figure.label} ${figure.amount.min}`}>
              {payText({ ...figure.amount, currency: named.currency, period: 'year' })}
              {kindText[figure.kind]} for the title {figure.label}: the ad {beside(named, figure)}.
              <span className="faint">
                {' '}
                {figure.source}, {countryName(figure.region)}
                {figure.year ? `, ${figure.year}` : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">
          {roleTitle
            ? `There are no figures for ${roleTitle} in this currency and for the same time, so nothing is compared.`
            : 'Without a role there is nothing to compare it with.'}
        </p>
      )}
    </>
  )
}

const kindText = { range: '', average: ' on average', median: ' as the median' } as const

function beside({ min, max }: { min: number; max: number }, { amount }: PayFigure) {
  if (max < amount.min) return 'lies below it'
  if (min > amount.max) return 'lies above it'
  return amount.min === amount.max ? 'includes it' : 'overlaps it'
}
