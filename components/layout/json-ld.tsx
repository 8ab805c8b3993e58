/** Characters that could end the script element or, in old parsers, the line. */
const escapes: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/** JSON for a script element: equal to JSON.stringify once parsed, and never able to close the element. */
export const safeJson = (value: unknown) =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? '')

/** Structured data for search engines. It is data and never runs, so the policy asks no nonce of it. */
export function JsonLd({ data }: { data: object }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped just above, and React would escape quotes in text
      dangerouslySetInnerHTML={{ __html: safeJson(data) }}
    />
  )
}
