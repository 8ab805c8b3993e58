import localFont from 'next/font/local'

// Made from their packages by scripts/lib/fonts.mjs. The Latin files are preloaded; the extended ones are fetched only when a
// page holds a letter from them (Łukasz, Dvořák). next/font measures a fallback face for the Latin ones, so nothing moves when
// the real one arrives. It reads the options at build time, so they have to be written out.
const serifLatin = localFont({
  src: '../node_modules/.cache/rolecharter-fonts/serif-latin.woff2',
  variable: '--font-serif-latin',
  weight: '400 650',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})

const serifLatinExt = localFont({
  src: '../node_modules/.cache/rolecharter-fonts/serif-latin-ext.woff2',
  variable: '--font-serif-latin-ext',
  weight: '400 650',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0',
    },
  ],
})

const sansLatin = localFont({
  src: '../node_modules/.cache/rolecharter-fonts/sans-latin.woff2',
  variable: '--font-sans-latin',
  weight: '400 700',
  display: 'swap',
  adjustFontFallback: 'Arial',
})

const sansLatinExt = localFont({
  src: '../node_modules/.cache/rolecharter-fonts/sans-latin-ext.woff2',
  variable: '--font-sans-latin-ext',
  weight: '400 700',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0',
    },
  ],
})

/** Class names that put the four faces into the custom properties of tokens.css. */
export const fontClassNames = [serifLatin, serifLatinExt, sansLatin, sansLatinExt]
  .map((font) => font.variable)
  .join(' ')
