/** Headers that are the same for every answer; the Content-Security-Policy, which has a nonce, is set in proxy.ts. */
export const answerHeaders = [
  { key: 'x-content-type-options', value: 'nosniff' },
  // Not no-referrer: browsers then send `Origin: null` with our own forms.
  { key: 'referrer-policy', value: 'strict-origin-when-cross-origin' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  {
    key: 'permissions-policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains' },
]
