import type { Weighted } from './features'

/** A line of the library with the class it speaks for. `weight` below 1 lets it count less. */
export type Lesson = { features: readonly Weighted[]; target: number }

/** Pull towards zero. Flat between 0.7 and 1.5 on cross-validation over the library itself. */
const RIDGE = 1
const TOLERANCE = 1e-4
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
  let left = squaresByClass(residual, classes)
  const goal = left.map((square) => square * TOLERANCE * TOLERANCE)

  for (let round = 0; round < MAX_ROUNDS && left.some((square, index) => square > (goal[index] ?? 0)); round++) {
    for (let index = 0; index < size; index++) applied[index] = RIDGE * at(direction, index)
    for (const { features } of lessons) {
      output.fill(0)
      for (const { column, value } of features) addScaled(output, 0, direction, column * classes, value, classes)
      for (const { column, value } of features) addScaled(applied, column * classes, output, 0, value, classes)
    }
    const curvature = new Float64Array(classes)
    for (let index = 0; index < size; index++)
      curvature[index % classes] = at(curvature, index % classes) + at(direction, index) * at(applied, index)
    const step = left.map((square, index) => (at(curvature, index) > 0 ? square / at(curvature, index) : 0))
    for (let index = 0; index < size; index++) {
      const by = at(step, index % classes)
      weights[index] = at(weights, index) + by * at(direction, index)
      residual[index] = at(residual, index) - by * at(applied, index)
    }
    const now = squaresByClass(residual, classes)
    for (let index = 0; index < size; index++) {
      const target = index % classes
      const turn = at(left, target) > 0 ? at(now, target) / at(left, target) : 0
      direction[index] = at(residual, index) + turn * at(direction, index)
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

function squaresByClass(array: Float64Array, classes: number) {
  const sums = new Float64Array(classes)
  for (let index = 0; index < array.length; index++)
    sums[index % classes] = at(sums, index % classes) + at(array, index) * at(array, index)
  return sums
}
