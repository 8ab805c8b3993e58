import { type FrameworkDocument, levelNumbers } from '../model'
import { type Report, repeated } from './report'

/** The five levels are all described, in order, and differ within each competency. */
export function checkLevels(framework: FrameworkDocument, { error }: Report) {
  const given = framework.levels.map(({ level }) => level)
  for (const level of levelNumbers) {
    const times = given.filter((number) => number === level).length
    if (times !== 1)
      error(
        `levels.${level}`,
        'level-count',
        `Level ${level} must be described once, and is described ${times === 0 ? 'nowhere' : `${times} times`}.`,
      )
  }
  if (given.some((level, at) => at > 0 && level < (given[at - 1] ?? 0)))
    error('levels', 'level-order', 'The levels must stand in order, from 1 to 5.')
  for (const name of repeated(framework.levels.map((level) => level.name)))
    error('levels', 'level-name', `Two levels are called ${name}.`)

  for (const { id, levels } of framework.competencies)
    for (const text of repeated(Object.values(levels)))
      if (text.trim() !== '') error(`competencies.${id}.levels`, 'level-repeated', `Two levels say the same: “${text}”`)
}
