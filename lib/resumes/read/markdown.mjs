import { marked } from 'marked'

/**
 * The lines of a Markdown text with what the marks said: heading level, list item. Only its structure is read; HTML in it
 * is dropped to its words.
 */
export function readMarkdown(text) {
  const lines = []
  const body = text.replace(/^\uFEFF?---\n[\s\S]{0,5000}?\n---\n/, '')
  for (const token of marked.lexer(body)) read(token, lines, 0)
  return lines.map((line, index) => ({ ...line, page: null, line: index + 1 }))
}

function read(token, lines, depth) {
  if (depth > 12) return push(lines, { text: words(token.raw ?? '') })
  if (token.type === 'heading') push(lines, { text: inline(token), level: token.depth })
  else if (token.type === 'list') for (const item of token.items) readItem(item, lines, depth)
  else if (token.type === 'table')
    for (const row of [token.header, ...token.rows]) push(lines, { text: row.map((cell) => inline(cell)).join('\t') })
  else if (token.type === 'blockquote') for (const inner of token.tokens) read(inner, lines, depth + 1)
  else if (token.type === 'paragraph' || token.type === 'text') readParagraph(token, lines, {})
  else if (token.type === 'code' || token.type === 'html')
    for (const line of token.text.split('\n')) push(lines, { text: words(line) })
}

function readItem(item, lines, depth) {
  let first = true
  for (const inner of item.tokens) {
    if (inner.type === 'text' || inner.type === 'paragraph') {
      readParagraph(inner, lines, first ? { bullet: true } : { joins: 'sure' })
      first = false
    } else read(inner, lines, depth + 1)
  }
}

/** A line end in a paragraph is a space, unless it was forced: then each is a line. */
function readParagraph(token, lines, hints) {
  const strong = token.tokens?.length === 1 && token.tokens[0].type === 'strong'
  for (const [index, line] of inline(token).split('\u2028').entries())
    push(lines, {
      text: line,
      ...(index === 0 ? hints : hints.bullet || hints.joins ? { joins: 'sure' } : {}),
      ...(strong && { style: 'strong' }),
    })
}

function inline(token) {
  if (token.type === 'br') return '\u2028'
  if (token.type === 'image') return ''
  if (token.tokens) return token.tokens.map(inline).join('')
  if (token.type === 'html') return ' '
  // Tags are tokens of their own here: a "<" in a text is the person's.
  return unescaped(token.text ?? '').replace(/ {0,3}\n */g, ' ')
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }
const unescaped = (text) => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name) => entities[name])
const words = (text) => unescaped(text.replace(/<[^<>]{0,500}>/g, ' '))

function push(lines, line) {
  if (line.text.trim()) lines.push({ ...line, text: line.text.trim() })
}
