import { payText } from '@/lib/format'
import type { LandingFigures } from '@/lib/landings/landing-figures'
import { contractTypeLabels, workModeLabels } from '@/lib/postings/labels'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Pay and ways of working, each with the number of postings that it rests on. */
export function LandingFiguresTable({ figures }: { figures: LandingFigures }) {
  const { pay, count, statePay } = figures
  const amount = (value: number) =>
    pay ? payText({ min: Math.round(value), max: Math.round(value), currency: pay.currency, period: pay.period }) : null
  return (
    <>
      <table className="tbl landing-figures">
        <caption className="vh">Figures of the open jobs</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Figure</th>
            <th scope="col" className="r">
              n
            </th>
          </tr>
        </thead>
        <tbody>
          {pay && (
            <>
              <tr>
                <th scope="row">Stated pay, lowest to highest</th>
                <td>{payText({ min: pay.low, max: pay.high, currency: pay.currency, period: pay.period })}</td>
                <td className="r">{pay.count}</td>
              </tr>
              <tr>
                <th scope="row">Median of the middles</th>
                <td>{amount(pay.median)}</td>
                <td className="r">{pay.count}</td>
              </tr>
            </>
          )}
          {figures.workModes.map(({ value, count: jobs }) => (
            <tr key={value}>
              <th scope="row">{capital(workModeLabels[value])}</th>
              <td>
                {jobs} of {count}
              </td>
              <td className="r">{count}</td>
            </tr>
          ))}
          {figures.contracts.map(({ value, count: jobs }) => (
            <tr key={value}>
              <th scope="row">{contractTypeLabels[value]}</th>
              <td>
                {jobs} of {count}
              </td>
              <td className="r">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small faint">
        {statePay} of {count} state pay. {pay ? '' : 'Fewer than five do in one currency, so no range is shown. '}n is
        the number of open jobs that a figure rests on.
      </p>
    </>
  )
}
