import type { EntryChoices } from '@/lib/framework/draft/entry-choices.shared'
import { chosenListName } from '@/lib/framework/draft/entry-form.shared'
import type { Role } from '@/lib/framework/model'

/** Which competencies the role needs, at which level, and how much. */
export function LevelTable({ entry, choices }: { entry: Role; choices: EntryChoices }) {
  const needed = new Map(entry.competencies.map((competency) => [competency.id, competency]))
  return (
    <>
      <input type="hidden" name={chosenListName('competencyLevels')} value="1" />
      <table className="tbl levels-of">
        <caption className="vh">Competencies of the role</caption>
        <thead>
          <tr>
            <th scope="col">Competency</th>
            <th scope="col">Level</th>
            <th scope="col">How much</th>
          </tr>
        </thead>
        <tbody>
          {choices.competencies.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <select
                  className="inp"
                  name={`competencies.${id}.level`}
                  aria-label={`Level of ${name}`}
                  defaultValue={String(needed.get(id)?.level ?? '')}
                >
                  <option value="">Not needed</option>
                  {choices.levels.map((level) => (
                    <option key={level.level} value={level.level}>
                      {level.level} {level.name}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <select
                  className="inp"
                  name={`competencies.${id}.importance`}
                  aria-label={`How much ${name} matters`}
                  defaultValue={needed.get(id)?.importance ?? 'essential'}
                >
                  <option value="essential">Essential</option>
                  <option value="desirable">Desirable</option>
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
