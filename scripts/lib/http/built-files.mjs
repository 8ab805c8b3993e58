// What the build made for browsers: written once, read on every first visit. So it is made ready once, after the build, and
// served as it lies there.
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import expressStaticGzip from 'express-static-gzip'
import { answerHeaders } from './answer-headers.mjs'

export const builtAddress = '/_next/static/'

/** Chromium then compiles the whole file while it arrives, beside the page, and not function by function while the page starts. */
const compileNow = '//# allFunctionsCalledOnLoad\n'

const filesOf = (directory, endings) =>
  fs
    .readdirSync(directory, { recursive: true })
    .filter((name) => endings.includes(path.extname(name)))
    .map((name) => path.join(directory, name))

/** Makes the files of a build ready: hints for compiling, and each file once more in both ways that browsers take it compressed. */
export function readyBuiltFiles(directory) {
  for (const file of filesOf(path.join(directory, 'chunks'), ['.js'])) {
    const text = fs.readFileSync(file, 'utf8')
    if (!text.startsWith(compileNow)) fs.writeFileSync(file, compileNow + text)
  }
  for (const file of filesOf(directory, ['.js', '.css', '.svg', '.json'])) {
    const bytes = fs.readFileSync(file)
    fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(bytes)) // the best quality is its default
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(bytes, { level: 9 }))
  }
}

/** Answers for a built file; `elsewhere` is called when there is none of this name. @param {string} directory */
export function serveBuiltFiles(directory) {
  const serve = expressStaticGzip(path.resolve(directory), {
    enableBrotli: true,
    orderPreference: ['br', 'gzip'],
    index: false,
    serveStatic: {
      redirect: false,
      acceptRanges: false, // nobody needs parts of them, and a part beyond the end would be an error
      immutable: true, // their names change with what is in them
      maxAge: '1y',
      setHeaders: (response) => {
        for (const { key, value } of answerHeaders) response.setHeader(key, value)
      },
    },
  })
  return (request, response, elsewhere) => {
    const { url } = request
    request.url = url.slice(builtAddress.length - 1)
    request.path = request.url.split('?')[0] // what Express would have said
    serve(request, response, () => {
      request.url = url
      // Said too early, of a file that is gone.
      for (const name of ['content-encoding', 'content-type']) response.removeHeader(name)
      elsewhere()
    })
  }
}
