import { describe, expect, it } from 'vitest'
import { conditionalAnswer } from './conditional-answer'

const lastModified = new Date('2026-11-20T10:00:00.750Z')
const ask = (headers: Record<string, string> = {}, body = 'text') =>
  conditionalAnswer(new Request('http://localhost/', { headers }), {
    body,
    type: 'text/plain',
    maxAgeSeconds: 60,
    lastModified,
  })
const tag = ask().headers.get('etag') ?? ''

describe('conditionalAnswer', () => {
  it('tells the one who knows the text that it stands, and sends it to everybody else', async () => {
    for (const known of [tag, `"other", ${tag}`, tag.replace('W/', ''), '*'])
      expect(ask({ 'if-none-match': known }).status, known).toBe(304)
    expect(ask({ 'if-none-match': tag }, 'another text').status).toBe(200)
    expect(await ask({ 'if-none-match': '"other"' }).text()).toBe('text')
  })

  it('looks at the date, by the second, only where no tag is named', () => {
    expect(ask({ 'if-modified-since': lastModified.toUTCString() }).status).toBe(304)
    expect(ask({ 'if-modified-since': new Date('2026-11-20T09:59:59Z').toUTCString() }).status).toBe(200)
    expect(ask({ 'if-modified-since': 'not a date' }).status).toBe(200)
    const both = { 'if-none-match': '"other"', 'if-modified-since': lastModified.toUTCString() }
    expect(ask(both).status).toBe(200)
  })

  it('says how long it holds, also with 304', () => {
    const answer = ask({ 'if-none-match': tag })
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
    expect(answer.headers.get('etag')).toBe(tag)
  })
})
