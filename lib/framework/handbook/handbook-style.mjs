export const ink = '#1d1b18'
export const soft = '#57524b'

/** A4 in points; the measure stays near 85 letters. */
export const upright = { width: 595.28, height: 841.89, top: 72, bottom: 72, left: 76, right: 76, column: 443.28 }
/** A4 laid on its side, for tables. What is written above a table keeps to a measure as well. */
export const onItsSide = {
  width: 841.89,
  height: 595.28,
  top: 66,
  bottom: 60,
  left: 48,
  right: 48,
  column: 745.89,
  measure: 480,
}

export const style = {
  kinds: {
    cover: { size: 30, leading: 37, weight: 600, colour: ink, before: 180 },
    coverNote: { size: 12, leading: 18, weight: 400, colour: soft, before: 8, beforeFirst: 16 },
    part: { size: 22, leading: 28, weight: 600, colour: ink, before: 0, after: 10 },
    intro: { size: 11, leading: 16.5, weight: 400, colour: soft, before: 0 },
    entry: { size: 14, leading: 19, weight: 600, colour: ink, before: 22, after: 4 },
    heading: { size: 10.5, leading: 15, weight: 600, colour: ink, before: 10, after: 2 },
    text: { size: 10, leading: 15, weight: 400, colour: ink, before: 5 },
    fact: { size: 10, leading: 15, weight: 400, colour: ink, before: 2.5, beforeFirst: 5 },
    bullet: { size: 10, leading: 15, weight: 400, colour: ink, before: 1.5, beforeFirst: 3, indent: 13 },
    contentsPart: { size: 10.5, leading: 16, weight: 600, colour: ink, before: 8, beforeFirst: 8 },
    contentsEntry: { size: 10, leading: 14.5, weight: 400, colour: ink, before: 0, indent: 13 },
    tableTitle: { size: 9.5, leading: 12, weight: 600, colour: ink, before: 0 },
    tableKey: { size: 8.5, leading: 12, weight: 400, colour: ink, before: 0 },
    columnHead: { size: 8.5, leading: 9.5, weight: 400, colour: ink, before: 0 },
    theme: { size: 9.5, leading: 12, weight: 600, colour: ink, before: 0 },
    duty: { size: 9, leading: 11.5, weight: 400, colour: ink, before: 0 },
  },
}
