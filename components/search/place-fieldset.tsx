import { kmText } from '@/lib/search/labels'
import { kmChoices, usualKm } from '@/lib/search/schema'
import type { SearchState } from '@/lib/search/search-url'

/** How far from a town. */
export function PlaceFieldset({ state }: { state: SearchState }) {
  return (
    <fieldset>
      <legend>Near a town</legend>
      <div className="pair">
        <label className="vh" htmlFor="near">
          Town or city, with the country if need be
        </label>
        <input
          className="inp"
          id="near"
          name="near"
          type="text"
          defaultValue={state.near}
          maxLength={100}
          autoComplete="off"
          placeholder="Such as Leeds"
        />
        <label className="vh" htmlFor="km">
          How far from there at most
        </label>
        <select
          className="inp"
          id="km"
          name="km"
          defaultValue={state.km}
          data-value={state.km}
          data-usual={String(usualKm)}
        >
          {kmChoices.map((km) => (
            <option key={km} value={km}>
              {kmText(km)}
            </option>
          ))}
        </select>
      </div>
    </fieldset>
  )
}
