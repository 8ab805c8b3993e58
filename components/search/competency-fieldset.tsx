import type { SearchState } from '@/lib/search/search-url'

export interface CompetencyNames {
  /** By id, in the order in which they are offered. */
  competencies: Record<string, string>
  /** What the framework calls its levels, the lowest first. */
  levels: string[]
}

/** What a job's role needs by the framework: each that is chosen, and one more with its level. */
export function CompetencyFieldset({ state, names }: { state: SearchState; names: CompetencyNames }) {
  const chosen = new Set(state.competencies.map(({ id }) => id))
  const others = Object.entries(names.competencies).filter(([id]) => !chosen.has(id))
  // Another choice of what is on makes the empty fields anew.
  const key = state.competencies.map(({ id, level }) => `${id}:${level}`).join()
  if (others.length === 0 && chosen.size === 0) return null
  return (
    <fieldset>
      <legend>Role needs the competency</legend>
      <div>
        {state.competencies.map(({ id, level }) => (
          <label className="check" key={id}>
            <input type="checkbox" name="competency" value={`${id}:${level}`} defaultChecked />
            <span>{competencyText(id, level, names)}</span>
          </label>
        ))}
        {others.length > 0 && (
          <div className="pair" key={key}>
            <label className="vh" htmlFor="competency">
              {chosen.size > 0 ? 'And the competency' : 'Competency'}
            </label>
            <select className="inp" id="competency" name="competency" defaultValue="" data-value="">
              <option value="">{chosen.size > 0 ? 'And another' : 'Any'}</option>
              {others.map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <label className="vh" htmlFor="level">
              At this level or above
            </label>
            <select className="inp" id="level" name="level" defaultValue="1" data-value="1" data-usual="1">
              {names.levels.map((name, index) => (
                <option key={name} value={index + 1}>
                  {index === 0 ? 'at any level' : `at level ${index + 1}, ${name}, or above`}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
    </fieldset>
  )
}

/** Such as “Risk management, level 3 or above”. */
export function competencyText(id: string, level: number, { competencies }: CompetencyNames) {
  const words = id.replaceAll('-', ' ')
  const name = Object.hasOwn(competencies, id) ? competencies[id] : words.charAt(0).toUpperCase() + words.slice(1)
  return level > 1 ? `${name}, level ${level} or above` : name
}
