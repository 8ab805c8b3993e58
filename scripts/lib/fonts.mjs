// The typefaces as pages need them: only the weights and letters in use, in one optical size. Of the files in the packages a
// first visit would fetch 170 kB, of these 63 kB. They are made once, beside the packages that they come from.
import fs from 'node:fs'
import path from 'node:path'
import subsetFont from 'subset-font'

const folder = 'node_modules/.cache/rolecharter-fonts'

/** Made anew when anything below changes. */
const revision = '1'

const axes = {
  // 24: between running text of 17 px and headings of 42 px. The whole range of optical sizes would double the file.
  serif: { wght: { min: 400, max: 650 }, opsz: 24 },
  sans: { wght: { min: 400, max: 700 } },
}

const letters = (from, to) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('')

const latin = `${letters(0x20, 0x7e)}${letters(0xa0, 0xff)}ıŒœŠšŽžŸˆ˜–—‘’‚“”„†‡•…‰‹›⁄€™−×÷≈≠≤≥←↑→↓`
// As app/fonts.ts declares it; letters that a face lacks are left out by themselves.
const latinExt = [
  [0x100, 0x2ba],
  [0x2bd, 0x2c5],
  [0x2c7, 0x2cc],
  [0x2ce, 0x2d7],
  [0x2dd, 0x2ff],
  [0x1e00, 0x1e9f],
  [0x1ef2, 0x1eff],
  [0x20a0, 0x20ab],
  [0x20ad, 0x20c0],
]
  .map(([from, to]) => letters(from, to))
  .join('')

const faces = [
  {
    from: 'source-serif-4',
    file: 'source-serif-4-latin-opsz-normal',
    to: 'serif-latin',
    axes: axes.serif,
    text: latin,
  },
  {
    from: 'source-serif-4',
    file: 'source-serif-4-latin-ext-opsz-normal',
    to: 'serif-latin-ext',
    axes: axes.serif,
    text: latinExt,
  },
  { from: 'inter', file: 'inter-latin-wght-normal', to: 'sans-latin', axes: axes.sans, text: latin },
  { from: 'inter', file: 'inter-latin-ext-wght-normal', to: 'sans-latin-ext', axes: axes.sans, text: latinExt },
]

/** @param {string} root folder that holds node_modules; app/fonts.ts names the files that this leaves there */
export async function makeFonts(root) {
  const packages = path.join(root, 'node_modules/@fontsource-variable')
  const versions = [...new Set(faces.map(({ from }) => from))].map(
    (from) => JSON.parse(fs.readFileSync(path.join(packages, from, 'package.json'), 'utf8')).version,
  )
  const stamp = [revision, ...versions].join(' ')
  const stampFile = path.join(root, folder, 'stamp')
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return
  fs.mkdirSync(path.join(root, folder), { recursive: true })
  for (const { from, file, to, axes, text } of faces) {
    const whole = fs.readFileSync(path.join(packages, from, 'files', `${file}.woff2`))
    const part = await subsetFont(whole, text, { targetFormat: 'woff2', variationAxes: axes })
    fs.writeFileSync(path.join(root, folder, `${to}.woff2`), part)
  }
  // Last, so that a run cut off is made again.
  fs.writeFileSync(stampFile, stamp)
}
