import { makeFonts } from './scripts/lib/fonts.mjs'
import { answerHeaders } from './scripts/lib/http/answer-headers.mjs'
import { packageFiles } from './scripts/lib/package-files.mjs'

// Here, since whoever builds or develops reads this file first.
await makeFonts(import.meta.dirname)

/** What writing a PDF needs: the pieces that lay it out, their packages, and the fonts. */
const pdfFiles = [
  './lib/platform/pdf/*.mjs',
  './node_modules/@fontsource/{inter,source-serif-4,noto-sans,noto-sans-hebrew,vazirmatn,noto-emoji}/unicode.json',
  './node_modules/@fontsource/{inter,source-serif-4,noto-sans,noto-sans-hebrew,vazirmatn,noto-emoji}/files/*.woff',
  ...packageFiles(['pdfkit', 'fontkit', 'bidi-js'], import.meta.dirname),
]

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  compress: false, // done by scripts/lib/http/server-limits.mjs
  // Everybody gets the head of a page in its head, not only those who are known to need it: a kept page is given to both.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  // Else Next guesses the root from any lock file in a parent folder, and the standalone tree moves.
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  // Readers and writers of files are processes of their own, so the build does not see what they need.
  outputFileTracingIncludes: {
    '/api/uploads/{resume,keep}': [
      './lib/resumes/read/*.mjs',
      './lib/platform/closed/*.mjs',
      ...packageFiles(
        ['mammoth', 'unpdf', 'file-type', 'marked', 'csv-parse', 'chardet', '@xmldom/xmldom'],
        import.meta.dirname,
      ),
    ],
    '/api/uploads/{framework,foreign-framework}': [
      './lib/interchange/read/*.mjs',
      './lib/platform/closed/*.mjs',
      ...packageFiles(['csv-parse', 'read-excel-file'], import.meta.dirname),
    ],
    '/{resumes,tailored}/*/export': [
      './lib/resumes/export/*.mjs',
      ...pdfFiles,
      ...packageFiles(['docx', 'fflate'], import.meta.dirname),
    ],
    '/framework/versions/*/handbook.pdf': ['./lib/framework/handbook/*.mjs', ...pdfFiles],
  },
  // Loads some of its parts by name, which a bundle would lose.
  serverExternalPackages: ['pg-boss', '@napi-rs/canvas'],
  images: { unoptimized: true },
  // Types are a check of their own (npm run check); a start on a stranger's machine need not wait for them.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/:path*', headers: answerHeaders },
    // Pictures of a link are made to be shown elsewhere.
    { source: '/cards/:path*', headers: [{ key: 'cross-origin-resource-policy', value: 'cross-origin' }] },
  ],
}
export default config
