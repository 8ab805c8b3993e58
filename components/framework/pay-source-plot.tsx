import { countryName } from '@/lib/format'
import { shortTitle } from '@/lib/framework/labels'
import { type PayRow, type PaySource, payScale } from '@/lib/framework/pay.shared'
import { ChartAxis } from './chart-axis'

const amount = (value: number, currency: string) =>
  value.toLocaleString('en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  })

const thousands = (value: number, currency: string) => `${amount(value / 1000, currency)}k`

function figures({ low, average, median, high }: PayRow, currency: string) {
  const one = average ?? median
  if (one !== null) return amount(one, currency)
  if (low !== null && high !== null) return `${amount(low, currency)} to ${amount(high, currency)}`
  return low !== null ? `from ${amount(low, currency)}` : `up to ${amount(high ?? 0, currency)}`
}

/** What the drawing shows, in a sentence: the step to the next lower or higher title, or the figure alone. */
function finding({ rows, currency }: PaySource, roleTitle: string) {
  const own = rows.findLast(({ here }) => here)
  if (!own) return ''
  const others = rows.filter((row) => !row.here && row.average !== null)
  if (own.average === null || others.length === 0) return `${shortTitle(roleTitle)}: ${figures(own, currency)} a year`
  const lower = others.findLast((row) => (row.average ?? 0) < (own.average ?? 0))
  const other = lower ?? others.find((row) => (row.average ?? 0) > (own.average ?? 0))
  if (!other) return `${own.label}: ${figures(own, currency)} a year, like the others`
  const difference = amount(Math.abs((own.average ?? 0) - (other.average ?? 0)), currency)
  return `The title ${own.label} averages ${difference} ${lower ? 'more' : 'less'} than ${other.label}`
}

/** One published source of pay: a dot for an average, a bar for a range, every figure in the table itself. */
export function PaySourcePlot({ source, roleTitle }: { source: PaySource; roleTitle: string }) {
  const { rows, currency, region, year } = source
  const { from, to, marks } = payScale(rows)
  const at = (value: number) => Math.round((1000 * (value - from)) / (to - from)) / 10
  const kinds = rows.every(({ average }) => average !== null) ? 'Average yearly salary' : 'Yearly salary'
  return (
    <div>
      <table className="plot stackable pay-plot">
        <caption>
          <span className="t">{finding(source, roleTitle)}</span>
          <span className="d">
            {kinds} by the title that the source uses, {countryName(region)}, {currency}
            {year === null ? ', year not given' : `, ${year}`}.
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col" className="c-title">
              Title
            </th>
            <th scope="col">
              <span className="vh">Drawn</span>
              <ChartAxis marks={marks.map((mark) => ({ at: at(mark), text: thousands(mark, currency) }))} />
            </th>
            <th scope="col" className="r c-pay">
              {rows.every(({ average }) => average !== null) ? 'Average' : 'Pay'}
            </th>
            <th scope="col" className="r c-n">
              Responses
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.roleId} ${row.label}`} className={row.here ? 'here' : undefined}>
              <th scope="row">{row.label}</th>
              <td className="g">
                <svg aria-hidden="true">
                  {marks.map((mark) => (
                    <line key={mark} className="gr" x1={`${at(mark)}%`} x2={`${at(mark)}%`} y1="0" y2="24" />
                  ))}
                  <line className="ax" x1="0" x2="100%" y1="12" y2="12" />
                  {row.low !== null && row.high !== null ? (
                    <rect
                      className="band"
                      x={`${at(row.low)}%`}
                      width={`${at(row.high) - at(row.low)}%`}
                      y="6"
                      height="12"
                    />
                  ) : null}
                  {[row.average, row.median].map((value) =>
                    value === null ? null : (
                      <circle
                        key={value}
                        className={row.here ? 'd-focus' : 'd-ink'}
                        cx={`${at(value)}%`}
                        cy="12"
                        r={row.here ? 7 : 4.5}
                      />
                    ),
                  )}
                </svg>
              </td>
              <td className="r">{figures(row, currency)}</td>
              <td className="r" data-l="n">
                {row.responses ?? 'not given'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="src">
        {source.sourceUrl ? <a href={source.sourceUrl}>{source.source}</a> : source.source}.{' '}
        {rows.some(({ average }) => average !== null)
          ? 'Averages, not medians.'
          : rows
              .filter(({ here }) => here)
              .map(({ basis }) => basis)
              .join('. ')}
      </p>
    </div>
  )
}
