import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Card } from './card-of'
import { fitLines } from './fit-lines'
import { cardFonts } from './fonts'

const width = 1200
const height = 630
const edge = 80
const inner = width - 2 * edge
// The light theme of tokens.css, which a picture cannot read.
const colours = { paper: '#fbf8f1', ink: '#1b1916', soft: '#47423a', accent: '#1d4a8c' }

/** The first letter that has a direction decides, as it does for a paragraph with dir="auto". */
const runsLeft = (text: string) =>
  /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(text)

function write(context: SKRSContext2D, text: string, y: number) {
  const left = runsLeft(text)
  context.direction = left ? 'rtl' : 'ltr'
  context.textAlign = left ? 'right' : 'left'
  context.fillText(text, left ? width - edge : edge, y)
}

/** The picture of a link as PNG, 1200 by 630, whatever its words are. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = cardFonts()
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = colours.paper
  context.fillRect(0, 0, width, height)
  context.fillStyle = colours.accent
  context.fillRect(0, 0, width, 14)

  const measure = (family: string) => (text: string, size: number) => {
    context.font = `${size}px ${family}`
    return context.measureText(text).width
  }
  context.fillStyle = colours.accent
  context.font = `30px ${fonts.sans}`
  write(context, card.kicker, 108)

  const title = fitLines(card.title, { width: inner, most: 3, sizes: [76, 64, 54] }, measure(fonts.serif))
  context.fillStyle = colours.ink
  context.font = `${title.size}px ${fonts.serif}`
  title.lines.forEach((line, index) => {
    write(context, line, 134 + title.size + index * title.size * 1.16)
  })

  context.fillStyle = colours.soft
  card.lines.slice(0, 3).forEach((line, index) => {
    const fitted = fitLines(line, { width: inner, most: 1, sizes: [34, 28] }, measure(fonts.sans))
    context.font = `${fitted.size}px ${fonts.sans}`
    write(context, fitted.lines[0] ?? '', 414 + index * 48)
  })

  context.fillStyle = colours.ink
  context.fillRect(edge, 545, inner, 2)
  context.font = `30px ${fonts.serif}`
  write(context, 'Rolecharter', 590)
  return new Uint8Array(await canvas.encode('png'))
}
