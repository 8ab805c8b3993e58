import { payPeriods } from '@/lib/postings/schema'
import { payChoices, type SearchState } from '@/lib/search/search-url'

const periodTexts = { year: 'a year', day: 'a day', hour: 'an hour' } as const

/**
 * The least pay, for a year, a day or an hour; all are compared by what they come to in a year.
 * @param props.unread what was typed and is no amount
 */
export function PayFieldset({ state, unread }: { state: SearchState; unread: string }) {
  return (
    <fieldset>
      <legend>Pay at least</legend>
      <div>
        <div className="pair">
          <label className="vh" htmlFor="pay">
            Lowest pay, in pounds
          </label>
          <input
            className="inp"
            id="pay"
            name="pay"
            type="text"
            inputMode="numeric"
            defaultValue={state.pay ?? unread}
            aria-invalid={unread ? true : undefined}
            aria-describedby={unread ? 'pay-unread' : 'pay-means'}
            placeholder="£"
            list="pay-choices"
            autoComplete="off"
          />
          <datalist id="pay-choices">
            {payChoices[state.per].map((amount) => (
              <option key={amount} value={amount} />
            ))}
          </datalist>
          <label className="vh" htmlFor="per">
            For each
          </label>
          <select className="inp" id="per" name="per" defaultValue={state.per} data-value={state.per} data-usual="year">
            {[...payPeriods].reverse().map((period) => (
              <option key={period} value={period}>
                {periodTexts[period]}
              </option>
            ))}
          </select>
        </div>
        {unread ? (
          <p className="err" id="pay-unread">
            “{unread}” is not an amount, so pay is not looked at. Write figures, such as 45,000 or 45k.
          </p>
        ) : (
          <p className="small soft" id="pay-means">
            A range counts by its top.
          </p>
        )}
        <label className="check">
          <input type="checkbox" name="unstated" value="yes" defaultChecked={state.unstated} />
          <span>With pay given, include “pay not stated”</span>
        </label>
      </div>
    </fieldset>
  )
}
