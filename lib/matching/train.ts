import type { Weighted } from './features'

/** A line of the library with the class it speaks for. `weight` below 1 lets it count less. */
export type Lesson = { features: readonly Weighted[]; target: number }

/** Pull towards zero. Flat between 0.7 and 1.5 on cross-validation over the library itself. */
const RIDGE = 1
const TOLERANCE = 1e-3
const MAX_ROUNDS = 60

/**
 * One-against-rest ridge regression for all classes at once, by conjugate gradients on (XᵀX + λI) W = XᵀY. Linear in the
 * size of the library, and the answer is one table of weights, so that every word's contribution is exact.
 *
 * @returns weights, column by column: `weights[column * classes + target]`.
 */
export function trainRidge(lessons: readonly Lesson[], columns: number, classes: number): Float64Array {
  const size = columns * classes
  const weights = new Float64Array(size)
  const residual = new Float64Array(size)
  for (const { features, target } of lessons)
    for (const { column, value } of features)
      residual[column * classes + target] = at(residual, column * classes + target) + value

  const direction = residual.slice()
  const applied = new Float64Array(size)
  const output = new Float64Array(classes)
  let left = dotByClass(residual, residual, classes)
  const goal = left.map((square) => square * TOLERANCE * TOLERANCE)

  const rows = lessons.map(({ features }) => ({
    starts: Int32Array.from(features, ({ column }) => column * classes),
    values: Float64Array.from(features, ({ value }) => value),
  }))
  for (let round = 0; round < MAX_ROUNDS && left.some((square, index) => square > (goal[index] ?? 0)); round++) {
    for (let index = 0; index < size; index++) applied[index] = RIDGE * at(direction, index)
    for (const { starts, values } of rows) {
      output.fill(0)
      for (let feature = 0; feature < starts.length; feature++)
        addScaled(output, 0, direction, starts[feature] ?? 0, at(values, feature), classes)
      for (let feature = 0; feature < starts.length; feature++)
        addScaled(applied, starts[feature] ?? 0, output, 0, at(values, feature), classes)
    }
    const curvature = dotByClass(direction, applied, classes)
    const step = left.map((square, target) => (at(curvature, target) > 0 ? square / at(curvature, target) : 0))
    for (let start = 0; start < size; start += classes)
      for (let target = 0; target < classes; target++) {
        const index = start + target
        weights[index] = at(weights, index) + at(step, target) * at(direction, index)
        residual[index] = at(residual, index) - at(step, target) * at(applied, index)
      }
    const now = dotByClass(residual, residual, classes)
    const turn = now.map((square, target) => (at(left, target) > 0 ? square / at(left, target) : 0))
    for (let start = 0; start < size; start += classes)
      for (let target = 0; target < classes; target++) {
        const index = start + target
        direction[index] = at(residual, index) + at(turn, target) * at(direction, index)
      }
    left = now
  }
  return weights
}

/** Typed arrays here are read inside their length only; the fallback satisfies the type, not a case. */
const at = (array: Float64Array, index: number) => array[index] ?? 0

function addScaled(to: Float64Array, toAt: number, from: Float64Array, fromAt: number, by: number, count: number) {
  for (let index = 0; index < count; index++) to[toAt + index] = at(to, toAt + index) + by * at(from, fromAt + index)
}

function dotByClass(one: Float64Array, other: Float64Array, classes: number) {
  const sums = new Float64Array(classes)
  for (let start = 0; start < one.length; start += classes)
    for (let target = 0; target < classes; target++)
      sums[target] = at(sums, target) + at(one, start + target) * at(other, start + target)
  return sums
}
