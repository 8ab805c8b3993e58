import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { xmlText } from './xml'

/** The texts and attributes that a strict parser reads back. */
function readBack(xml: string) {
  const texts: string[] = []
  const attributes: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('text', (text) => texts.push(text))
  parser.on('opentag', ({ attributes: given }) =>
    attributes.push(...Object.values(given).flatMap(({ name, value }) => (name.startsWith('xmlns') ? [] : [value]))),
  )
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return { text: texts.join('').trim(), attributes }
}

const write = (text: string) =>
  xmlText(
    { name: 'list', attributes: { of: text }, content: [{ name: 'x:entry', content: text }] },
    { '': 'urn:list', x: 'urn:x' },
  )

describe('xmlText', () => {
  it.each([
    'A & B <script>alert("1")</script> \'q\'',
    ']]> <![CDATA[ ]]> --> <?php ?> &amp; &#0; %x;',
    'مدير المشروع 🧭 \u202e',
  ])('gives back what was written: %s', (text) => {
    expect(readBack(write(text))).toEqual({ text, attributes: [text] })
  })

  it('leaves out what no document can hold', () => {
    expect(readBack(write('a\u0000\u0007\u001b\ufffe\uffffb')).text).toBe('ab')
    expect(readBack(write('half \ud83e')).text).toBe('half \ufffd')
  })
})
