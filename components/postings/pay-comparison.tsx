import { payText } from '@/lib/format'
import type { PayComparison } from '@/lib/postings/compare-pay'

export interface PayComparisonProps {
  comparison: PayComparison
  ad: { min: number; max: number }
  currency: string
  period: 'hour' | 'day' | 'year'
  roleTitle: string
  asOf: string
}

const periodWords = { hour: 'Hourly', day: 'Daily', year: 'Yearly' } as const

/** Where this ad's pay lies among those of the same role, drawn and as a table. */
export function PayComparisonFigure({ comparison, ad, currency, period, roleTitle, asOf }: PayComparisonProps) {
  const figure = (amount: number) =>
    (payText({ min: amount, max: amount, currency, period }) ?? '').replace(/ an? (hour|day|year)$/, '')
  const low = Math.min(comparison.low, ad.min)
  const high = Math.max(comparison.high, ad.max)
  const at = (amount: number) => (high === low ? 50 : Math.round((1000 * (amount - low)) / (high - low)) / 10)
  const middle = (ad.min + ad.max) / 2
  const difference = Math.round(Math.abs(middle - comparison.median))
  const title =
    difference === 0
      ? `The middle of this range is that of all ${roleTitle} ads`
      : `The middle of this range is ${figure(difference)} ${middle > comparison.median ? 'above' : 'below'} the middle of ${roleTitle} ads`
  return (
    <figure className="pay">
      <figcaption>
        <span className="t">{title}</span>
        <span className="d">
          {periodWords[period]} pay. Upper bar: lowest to highest stated, thick line the median. Lower bar: this ad.
        </span>
      </figcaption>
      <svg className="paysvg" height="40" aria-hidden="true">
        <rect
          className="band"
          x={`${at(comparison.low)}%`}
          width={`${at(comparison.high) - at(comparison.low)}%`}
          y="6"
          height="12"
        />
        <line
          className="median"
          x1={`${at(comparison.median)}%`}
          x2={`${at(comparison.median)}%`}
          y1="2"
          y2="22"
          strokeWidth="3"
        />
        <rect
          className="d-focus"
          x={`${at(ad.min)}%`}
          width={`${Math.max(0.6, at(ad.max) - at(ad.min))}%`}
          y="26"
          height="8"
        />
      </svg>
      <table className="tbl">
        <caption className="vh">Pay figures</caption>
        <thead>
          <tr>
            <th scope="col">{periodWords[period]} pay</th>
            <th scope="col" className="r">
              Low
            </th>
            <th scope="col" className="r">
              Median
            </th>
            <th scope="col" className="r">
              High
            </th>
            <th scope="col" className="r">
              n
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{roleTitle} ads that state pay</th>
            <td className="r">{figure(comparison.low)}</td>
            <td className="r">{figure(comparison.median)}</td>
            <td className="r">{figure(comparison.high)}</td>
            <td className="r">{comparison.count}</td>
          </tr>
          <tr>
            <th scope="row">This ad</th>
            <td className="r">{figure(ad.min)}</td>
            <td className="r">{figure(middle)}</td>
            <td className="r">{figure(ad.max)}</td>
            <td className="r">1</td>
          </tr>
        </tbody>
      </table>
      <p className="src">Open postings on this site on {asOf}, in the same currency, this one included.</p>
    </figure>
  )
}
