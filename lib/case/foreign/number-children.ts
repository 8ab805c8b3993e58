export interface Numbered {
  identifier: string
  sequenceNumber: number | null
}

/**
 * The numbers that put children into this order, for those alone that need another one. Where an order changed within
 * itself, the numbers that are there change hands; where something came in, it is fitted in, and what follows makes room.
 * Children without a number stand behind the others by their codes, and stay so where nothing is put among them.
 */
export function numberChildren(order: readonly Numbered[], moved: string, within: boolean): Map<string, number> {
  const own = order.map(({ sequenceNumber }) => sequenceNumber)
  const numbers = own.flatMap((number) => (number === null ? [] : [number])).sort((a, b) => a - b)
  const distinct = numbers.length === own.length && new Set(numbers).size === numbers.length
  const wanted = within && distinct ? numbers : fitted(order, moved)
  return new Map(
    order.flatMap(({ identifier, sequenceNumber }, at): [string, number][] => {
      const number = wanted[at]
      return number === undefined || number === sequenceNumber ? [] : [[identifier, number]]
    }),
  )
}

function fitted(order: readonly Numbered[], moved: string): number[] {
  const wanted: number[] = []
  const place = order.findIndex(({ identifier }) => identifier === moved)
  // Most packages count from 1, some from 0.
  let last = order.reduce((low, { sequenceNumber }) => Math.min(low, sequenceNumber ?? low), 1) - 1
  for (const [at, { identifier, sequenceNumber }] of order.entries()) {
    if (at > place && sequenceNumber === null) break
    last = identifier !== moved && sequenceNumber !== null && sequenceNumber > last ? sequenceNumber : last + 1
    wanted.push(last)
  }
  return wanted
}
