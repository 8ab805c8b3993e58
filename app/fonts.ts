import localFont from 'next/font/local'

// The Latin files are preloaded; the extended ones are fetched only when a page holds a letter from them (Łukasz, Dvořák).
// next/font measures a fallback face for the Latin ones, so nothing moves when the real one arrives. It reads the options
// at build time, so they have to be written out.
const serifLatin = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  variable: '--font-serif-latin',
  weight: '200 900',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})

const serifLatinExt = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-opsz-normal.woff2',
  variable: '--font-serif-latin-ext',
  weight: '200 900',
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
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-sans-latin',
  weight: '100 900',
  display: 'swap',
  adjustFontFallback: 'Arial',
})

const sansLatinExt = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
  variable: '--font-sans-latin-ext',
  weight: '100 900',
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
