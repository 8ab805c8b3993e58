export interface Choice {
  /** As the address has it. */
  value: string
  label: string
  /** How many jobs; null: not counted. */
  figure: string | null
}

interface FacetChoiceProps {
  name: string
  choice: Choice
  isAbout: boolean
  isChosen: boolean
  isHidden?: boolean
}

/** One value of a facet, with how many jobs it would leave. */
export function FacetChoice({ name, choice, isAbout, isChosen, isHidden }: FacetChoiceProps) {
  const { value, label, figure } = choice
  return (
    <label className="check" hidden={isHidden}>
      <input type="checkbox" name={name} value={value} defaultChecked={isChosen} />
      <span>{label}</span>
      {figure !== null && (
        <span className="n">
          {isAbout && <span className="vh">about </span>}
          {figure}
        </span>
      )}
    </label>
  )
}
