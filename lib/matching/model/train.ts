import type { Row } from './vocabulary'

/** A line of the library with the class that it speaks for. */
export type Lesson = Row & { target: number }

/** Pull towards zero. Flat between 0.25 and 1 when one voice after another is left out. */
const RIDGE = 0.5
const TOLERANCE = 1e-2
const MOST_ROUNDS = 40

/**
 * One-against-rest ridge regression for all classes at once, by conjugate gradients on (XᵀX + λI) W = XᵀY. Linear in the
 * size of the library, and the answer is one table of weights, so that every word's contribution is exact.
 *
 * @param onRound called some forty times on the way: whoever waits may have gone
 * @returns weights, column by column: `weights[column * classes + target]`.
 */
export function trainRidge(
  lessons: readonly Lesson[],
  columns: number,
  classes: number,
  onRound = () => {},
): Float64Array {
  const size = columns * classes
  const weights = new Float64Array(size)
  const residual = new Float64Array(size)
  for (const { columns: of, values, target } of lessons)
    for (let at = 0; at < of.length; at++) {
      const index = (of[at] ?? 0) * classes + target
      residual[index] = (residual[index] ?? 0) + (values[at] ?? 0)
    }

  const direction = residual.slice()
  const applied = new Float64Array(size)
  let left = dotByClass(residual, residual, classes)
  const goal = left.map((square) => square * TOLERANCE * TOLERANCE)
  for (let round = 0; round < MOST_ROUNDS && left.some((square, index) => square > (goal[index] ?? 0)); round++) {
    onRound()
    apply(lessons, direction, applied, classes)
    const curvature = dotByClass(direction, applied, classes)
    const step = left.map((square, target) => ((curvature[target] ?? 0) > 0 ? square / (curvature[target] ?? 1) : 0))
    for (let start = 0; start < size; start += classes)
      for (let target = 0; target < classes; target++) {
        const index = start + target
        weights[index] = (weights[index] ?? 0) + (step[target] ?? 0) * (direction[index] ?? 0)
        residual[index] = (residual[index] ?? 0) - (step[target] ?? 0) * (applied[index] ?? 0)
      }
    const now = dotByClass(residual, residual, classes)
    const turn = now.map((square, target) => ((left[target] ?? 0) > 0 ? square / (left[target] ?? 1) : 0))
    for (let start = 0; start < size; start += classes)
      for (let target = 0; target < classes; target++) {
        const index = start + target
        direction[index] = (residual[index] ?? 0) + (turn[target] ?? 0) * (direction[index] ?? 0)
      }
    left = now
  }
  return weights
}

/** to = (XᵀX + λI) from, one line of the library after the other. */
function apply(lessons: readonly Lesson[], from: Float64Array, to: Float64Array, classes: number) {
  for (let index = 0; index < from.length; index++) to[index] = RIDGE * (from[index] ?? 0)
  const output = new Float64Array(classes)
  for (const { columns, values } of lessons) {
    output.fill(0)
    for (let at = 0; at < columns.length; at++) {
      const start = (columns[at] ?? 0) * classes
      const value = values[at] ?? 0
      for (let target = 0; target < classes; target++)
        output[target] = (output[target] ?? 0) + value * (from[start + target] ?? 0)
    }
    for (let at = 0; at < columns.length; at++) {
      const start = (columns[at] ?? 0) * classes
      const value = values[at] ?? 0
      for (let target = 0; target < classes; target++)
        to[start + target] = (to[start + target] ?? 0) + value * (output[target] ?? 0)
    }
  }
}

function dotByClass(one: Float64Array, other: Float64Array, classes: number) {
  const sums = new Float64Array(classes)
  for (let start = 0; start < one.length; start += classes)
    for (let target = 0; target < classes; target++)
      sums[target] = (sums[target] ?? 0) + (one[start + target] ?? 0) * (other[start + target] ?? 0)
  return sums
}
