import { describe, expect, it } from 'vitest'
import { decodeWindows1252, mendEncoding } from './mend-encoding'

const misread = (text: string) => decodeWindows1252(Buffer.from(text, 'utf8'))

describe('mending text that was read in the wrong encoding', () => {
  it.each(['the city’s “plan” – 3½ days…', 'Café Müller, Łódź', 'Проект', '• first • second', 'a\u00a0b', '🚀 launch'])(
    'undoes one misreading and two: %s',
    (text) => {
      expect(mendEncoding(misread(text))).toEqual({ text, mended: true, damaged: false })
      expect(mendEncoding(misread(misread(text)))).toEqual({ text, mended: true, damaged: false })
    },
  )

  it.each(['plain', 'naïve café', 'Er sagte „Spaß“ dazu', '« déjà vu »', '5 € – 6 €', 'Ångström', 'Ünal’s'])(
    'leaves good text alone: %s',
    (text) => expect(mendEncoding(text)).toEqual({ text, mended: false, damaged: false }),
  )

  it('mends the broken part beside a good one', () => {
    expect(mendEncoding(`Ünal’s ${misread('“plan”')}`).text).toBe('Ünal’s “plan”')
  })

  it.each(['lost\uFFFDletter', 'the city â€', 'word Â word'])('says when a byte is gone: %s', (text) => {
    expect(mendEncoding(text)).toEqual({ text, mended: false, damaged: true })
  })

  it('reads Windows-1252 bytes', () => {
    expect(decodeWindows1252(Buffer.from([0x80, 0x20, 0x92, 0xe9]))).toBe('€ ’é')
  })
})
