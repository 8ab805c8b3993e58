/** Room over a block: a list or a group opens with more or less than it goes on with, and a heading brings its own below. */
export function spaceBefore(style, kind, before) {
  if (before === undefined) return 0
  const { before: usual, beforeFirst = usual } = style.kinds[kind]
  const { after } = style.kinds[before]
  if (after !== undefined) return after
  return before === kind || kind === 'title' ? usual : beforeFirst
}
