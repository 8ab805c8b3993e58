/** What a file may hold. A framework of 500 roles stays below all of it. */
export const limits = {
  depth: 40,
  values: 600_000,
  textLength: 100_000,
  sheets: 40,
  rows: 20_000,
  columns: 400,
  cells: 400_000,
}
