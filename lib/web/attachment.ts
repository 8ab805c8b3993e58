import 'server-only'

/** A download that no cache keeps and no browser opens in place. The name is cut to what every header carries. */
export function attachment(body: BodyInit, { mediaType, fileName }: { mediaType: string; fileName: string }) {
  const plain = fileName.normalize('NFKD').replace(/[^\w.() -]+/g, '') || 'resume'
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'cache-control': 'no-store',
    },
  })
}
