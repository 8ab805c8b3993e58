import { againForm } from './again-form'

export interface Opening {
  id: number
  /** Title and employer. */
  title: string
}

export interface CompareControlsProps {
  openings: readonly Opening[]
  /** Values that are ticked: `role:` or `posting:` and the id. */
  chosen: readonly string[]
  most: number
  lead: string
}

/** Open postings beside the roles, and the button that puts what is ticked side by side. */
export function CompareControls({ openings, chosen, most, lead }: CompareControlsProps) {
  return (
    <div className="compare-controls">
      {openings.length ? (
        <fieldset>
          <legend className="flabel">{lead}</legend>
          <ul className="openings">
            {openings.map(({ id, title }) => (
              <li key={id}>
                <label className="check">
                  <input
                    type="checkbox"
                    form={againForm}
                    name="compare"
                    value={`posting:${id}`}
                    defaultChecked={chosen.includes(`posting:${id}`)}
                  />
                  <span>{title}</span>
                </label>
                <button
                  type="submit"
                  className="btn sm quiet"
                  form={againForm}
                  name="target"
                  value={`posting:${id}`}
                  aria-label={`Match against it: ${title}`}
                >
                  Match against it
                </button>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
      <p className="row">
        <button type="submit" className="btn" form={againForm} name="show" value="compare">
          Put them side by side
        </button>
        <span className="small soft">Tick up to {most} roles or postings.</span>
      </p>
    </div>
  )
}
