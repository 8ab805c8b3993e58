import type { APIRequestContext } from '@playwright/test'
import { expect, expectAccessible, signIn, test } from './support'

/** Well-formed as a browser's parser sees it, with the text of each element of a name. */
const readXml = (xml: string) => {
  expect(xml).not.toMatch(/[^\P{Cc}\n]/u)
  return (name: string) =>
    [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text ?? '')
}

const getXml = async (request: APIRequestContext, address: string) => {
  const answer = await request.get(address)
  expect(answer.status(), address).toBe(200)
  return readXml(await answer.text())
}

test.describe('what programs read', () => {
  test('a search can be followed from its page', async ({ page, request }) => {
    await page.goto('/jobs?q=analyst&workMode=hybrid&sort=salary&page=2')
    await page.getByText('Follow this search').click()
    const atom = page.getByRole('link', { name: 'Open the Atom feed' })
    await expect(atom).toHaveAttribute('href', /^https?:\/\/[^/]+\/jobs\/feed\.atom\?q=analyst&workMode=hybrid$/)
    for (const format of ['atom+xml', 'rss+xml', 'feed+json'])
      await expect(page.locator(`link[rel=alternate][type="application/${format}"]`)).toHaveCount(1)
    for (const format of ['atom', 'rss', 'json']) {
      const address = `/jobs/feed.${format}?q=analyst&workMode=hybrid`
      const first = await request.get(address)
      expect(first.headers()['cache-control']).toBe('public, max-age=300')
      const { etag = '', 'last-modified': changed = '' } = first.headers()
      const again = await request.get(address, { headers: { 'if-none-match': etag } })
      expect([again.status(), await again.text()], format).toEqual([304, ''])
      expect((await request.get(address, { headers: { 'if-modified-since': changed } })).status()).toBe(304)
      const head = await request.head(address)
      expect([head.status(), head.headers().etag, await head.text()]).toEqual([200, etag, ''])
    }
  })

  test('site maps lead to pages that are there, and only to ours', async ({ request, baseURL }) => {
    const robots = await (await request.get('/robots.txt')).text()
    const index = /^Sitemap: (.+)$/m.exec(robots)?.[1] ?? ''
    expect(new URL(index).origin).toBe(baseURL)
    const maps = (await getXml(request, index))('loc')
    expect(maps.length).toBeGreaterThan(3)
    for (const map of maps) {
      const pages = (await getXml(request, map))('loc')
      expect(pages.length).toBeGreaterThan(0)
      for (const address of pages) expect(new URL(address).origin).toBe(baseURL)
      for (const address of [pages[0] ?? '', pages.at(-1) ?? '']) {
        const html = await (await request.get(address, { maxRedirects: 0 })).text()
        expect(html, address).not.toMatch(/<meta name="robots" content="noindex/)
        if (map.includes('jobs-') || map.includes('places'))
          expect(html).toContain(`<link rel="canonical" href="${address}"`)
      }
    }
    expect((await request.get('/sitemaps/none.xml')).status()).toBe(404)
  })

  test('a name that the client made up for the host is in no address', async ({ request }) => {
    const headers = { 'x-forwarded-host': 'evil.example' }
    for (const address of ['/jobs/feed.atom', '/sitemap.xml', '/api/v1/jobs?size=1', '/api/v1/openapi.json', '/jobs'])
      expect(await (await request.get(address, { headers })).text(), address).not.toContain('evil.example')
  })

  test('the interface answers any site, says what is wrong, and is only read', async ({ request }) => {
    const jobs = await request.get('/api/v1/jobs?q=analyst&size=2')
    expect(jobs.headers()).toMatchObject({
      'access-control-allow-origin': '*',
      'ratelimit-policy': '"reading";q=300;w=60',
      ratelimit: expect.stringMatching(/^"reading";r=\d+;t=\d+$/),
    })
    expect(jobs.headers()['access-control-allow-credentials']).toBeUndefined()
    expect(jobs.headers()['set-cookie']).toBeUndefined()
    const etag = jobs.headers().etag ?? ''
    expect((await request.get('/api/v1/jobs?q=analyst&size=2', { headers: { 'if-none-match': etag } })).status()).toBe(
      304,
    )

    const wrong = await request.get('/api/v1/jobs?wrokMode=remote')
    expect(wrong.status()).toBe(400)
    expect(wrong.headers()['content-type']).toContain('application/problem+json')
    expect(await wrong.json()).toMatchObject({
      code: 'invalid',
      requestId: wrong.headers()['x-request-id'],
      errors: [{ name: 'wrokMode' }],
    })
    for (const address of [
      '/api/v1/jobs/0',
      '/api/v1/jobs/x',
      '/api/v1/roles/none',
      '/api/v1/none',
      '/cards/jobs/1/x.png',
    ])
      expect((await request.get(address)).status(), address).toBe(404)
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const refused = await request.fetch('/api/v1/jobs', { method })
      expect([refused.status(), refused.headers().allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
    }
    const asked = await request.fetch('/api/v1/jobs', { method: 'OPTIONS' })
    expect([asked.status(), asked.headers()['access-control-allow-headers']]).toEqual([
      204,
      'If-None-Match, If-Modified-Since',
    ])
  })

  test('a draft is nowhere, and everything else is in the site map and the interface alike', async ({
    page,
    request,
  }) => {
    await signIn(page, 'hirer', '/hiring/postings/new')
    await page.getByRole('radio', { name: /^PMO Analyst/ }).check()
    await page.getByRole('button', { name: 'Start the draft' }).click()
    await page.waitForURL(/\/hiring\/postings\/\d+$/)
    const draft = Number(/\d+$/.exec(page.url())?.[0])
    const maps = (await getXml(request, '/sitemap.xml'))('loc').filter((address) => address.includes('/jobs-'))
    const listed: number[] = []
    for (const map of maps)
      for (const address of (await getXml(request, map))('loc')) listed.push(Number(/\/jobs\/(\d+)/.exec(address)?.[1]))
    const { total, jobs } = await (await request.get('/api/v1/jobs?size=50')).json()
    expect(total).toEqual({ value: listed.length, relation: 'exact' })
    expect(listed).toEqual(expect.arrayContaining(jobs.map(({ id }: { id: number }) => id)))
    expect(listed).not.toContain(draft)
    // Not even for the one who wrote it: what programs read does not depend on who asks.
    for (const reader of [request, page.request]) expect((await reader.get(`/api/v1/jobs/${draft}`)).status()).toBe(404)
    for (const format of ['atom', 'rss', 'json'])
      expect(await (await page.request.get(`/jobs/feed.${format}`)).text()).not.toMatch(new RegExp(`jobs/${draft}\\D`))
  })

  test('a link to a job shows a picture of it', async ({ page, request, baseURL }) => {
    await page.goto('/jobs')
    await page.getByRole('article').first().getByRole('link').first().click()
    await page.waitForURL(/\/jobs\/\d+-/)
    await page.reload() // a program reads the page as it is sent
    const meta = (name: string) =>
      page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute('content')
    const address = (await meta('og:image')) ?? ''
    expect(new URL(address).origin).toBe(baseURL)
    expect(await meta('og:url')).toBe(page.url())
    expect(await meta('twitter:card')).toBe('summary_large_image')
    const picture = await request.get(address)
    expect(picture.headers()).toMatchObject({
      'content-type': 'image/png',
      'cross-origin-resource-policy': 'cross-origin',
    })
    const bytes = await picture.body()
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
    expect(bytes.length).toBeLessThan(200_000)
    const old = address.replace(/[0-9a-f]{20}\.png$/, `${'0'.repeat(20)}.png`)
    expect((await request.get(old, { maxRedirects: 0 })).headers().location).toBe(new URL(address).pathname)
  })
})

test('jobs by role and place', async ({ page, request }) => {
  await page.goto('/jobs/in')
  await expectAccessible(page)
  await page.locator('main').getByRole('link', { name: 'United Kingdom' }).first().click()
  await page.waitForURL(/\/jobs\/in\/united-kingdom\//)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ jobs in the United Kingdom$/)
  expect(await page.getByRole('article').count()).toBeGreaterThanOrEqual(5)
  await expectAccessible(page)
  for (const address of [
    '/jobs/in/united-kingdom/none',
    '/jobs/in/atlantis/pmo-analyst',
    '/jobs/in/leeds-gb/pmo-analyst',
  ])
    expect((await request.get(address)).status(), address).toBe(404)
})

test('how to read it is said', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'For developers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For developers')
  await expectAccessible(page)
})
