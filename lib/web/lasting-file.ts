interface LastingFile {
  body: BodyInit
  type: string
  /** Changes exactly when the bytes do. */
  tag: string
  /** Names the file when it is kept; without one it is shown. */
  fileName?: string
}

/** A file that never changes under its address: whoever has it need not ask again for a day, and then only whether it is so. */
export function lastingFile(request: Request, { body, type, tag, fileName }: LastingFile): Response {
  const etag = `"${tag}"`
  const headers = new Headers({
    ETag: etag,
    'Cache-Control': 'public, max-age=86400',
    'X-Content-Type-Options': 'nosniff',
  })
  const asked = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((each) => each.trim().replace(/^W\//, ''))
  if (asked?.includes(etag)) return new Response(null, { status: 304, headers })
  headers.set('Content-Type', type)
  if (fileName) headers.set('Content-Disposition', `inline; filename="${fileName}"`)
  return new Response(body, { headers })
}
