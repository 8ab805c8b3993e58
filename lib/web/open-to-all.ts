/** Headers of what everybody may read from any site, without cookies. The gate uses them too. */
export const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Last-Modified, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id',
}
