/**
 * The two ways a résumé is set, in points. `size` of running words is 10 to 12, which people read on paper and screening
 * programs expect; only the name is larger. `before` is the space above the first line.
 */
const paper = { a4: { width: 595.28, height: 841.89 }, letter: { width: 612, height: 792 } }

const ink = '#1d1b18'
const soft = '#57524b'
const hairline = '#b9b2a7'

const styles = {
  'serif-handbook': {
    family: 'source-serif-4',
    wordFont: 'Georgia',
    hairline,
    kinds: {
      name: { size: 25, leading: 30, weight: 600, colour: ink, before: 0 },
      label: { size: 12, leading: 17, weight: 400, colour: soft, before: 1 },
      contact: { size: 10, leading: 14, weight: 400, colour: soft, before: 0, beforeFirst: 7 },
      heading: { size: 12, leading: 16, weight: 600, colour: ink, before: 19, after: 7, rule: true },
      title: { size: 11, leading: 15, weight: 600, colour: ink, before: 11, beforeFirst: 0 },
      fact: { size: 10.5, leading: 14.5, weight: 400, colour: ink, before: 0 },
      dates: { size: 10, leading: 14.5, weight: 400, colour: soft, before: 0 },
      text: { size: 10.5, leading: 15, weight: 400, colour: ink, before: 3 },
      bullet: { size: 10.5, leading: 15, weight: 400, colour: ink, before: 2, beforeFirst: 4, indent: 13, mark: 14 },
      item: { size: 10.5, leading: 15, weight: 400, colour: ink, before: 1.5 },
    },
  },
  'plain-sans': {
    family: 'inter',
    wordFont: 'Arial',
    hairline: undefined,
    kinds: {
      name: { size: 21, leading: 26, weight: 600, colour: ink, before: 0 },
      label: { size: 11, leading: 16, weight: 400, colour: soft, before: 2 },
      contact: { size: 10, leading: 14.5, weight: 400, colour: soft, before: 0, beforeFirst: 7 },
      heading: { size: 12, leading: 16, weight: 600, colour: ink, before: 21, after: 5 },
      title: { size: 10, leading: 14.5, weight: 600, colour: ink, before: 11, beforeFirst: 0 },
      fact: { size: 10, leading: 14.5, weight: 400, colour: ink, before: 0 },
      dates: { size: 10, leading: 14.5, weight: 400, colour: soft, before: 0 },
      text: { size: 10, leading: 14.8, weight: 400, colour: ink, before: 3 },
      bullet: { size: 10, leading: 14.8, weight: 400, colour: ink, before: 2.5, beforeFirst: 4, indent: 13, mark: 10 },
      item: { size: 10, leading: 14.8, weight: 400, colour: ink, before: 2 },
    },
  },
}

/** The measure stays near 85 letters on either paper. */
const margins = { top: 60, bottom: 62, left: 66, right: 66 }

export const pageOf = (name) => ({
  ...paper[name],
  ...margins,
  column: paper[name].width - margins.left - margins.right,
})
export const styleOf = (name) => styles[name]
