import { expect, test } from '@playwright/test'

test.describe('what the gate answers before anything else does', () => {
  test('a form from another site, or from nowhere, is refused', async ({ request }) => {
    for (const origin of ['https://evil.example', 'null', 'not an origin'])
      expect((await request.post('/display', { headers: { origin }, form: { theme: 'dark' } })).status()).toBe(403)
    expect((await request.post('/display', { form: { theme: 'dark' } })).status()).toBe(403)
    const forged = { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }
    expect((await request.post('/display', { headers: forged, form: { theme: 'dark' } })).status()).toBe(403)
  })

  test('a body that is too large is refused, other methods too', async ({ request, baseURL }) => {
    const headers = { origin: baseURL ?? '' }
    expect((await request.post('/display', { headers, data: 'x'.repeat(1_000_001) })).status()).toBe(413)
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await request.fetch('/', { method })).status()).toBe(405)
  })

  test('every page has the policy and the headers, with a nonce of its own', async ({ request }) => {
    const nonces = new Set<string>()
    for (const address of ['/', '/jobs', '/roles', '/no-such-page', '/sign-in', '/jobs/99999999']) {
      const headers = (await request.get(address)).headers()
      const policy = headers['content-security-policy'] ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).not.toContain('unsafe')
      nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['strict-transport-security']).toContain('max-age=31536000')
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers['x-request-id']).toBeTruthy()
    }
    expect(nonces.size).toBe(6)
  })

  test('hostile addresses are never a server error', async ({ request }) => {
    const hostile = [
      '/jobs/0',
      '/jobs/-1',
      '/jobs/2147483648',
      '/jobs/%00',
      '/jobs/1e9',
      '/jobs/7%27%20or%201=1',
      '/roles/%00',
      '/roles/..%2f..',
      '/framework/competencies/x',
      '/responsibilities/%F0%9F%92%A9',
      '/jobs?page=-1&sort=%00&role=%27',
      '/jobs?q=%00&page=99999999999',
      '/hiring/postings/abc',
      '/sign-in?next=%00',
    ]
    for (const address of hostile) expect((await request.get(address)).status(), address).toBeLessThan(500)
  })

  test('health tells liveness from readiness', async ({ request }) => {
    expect(await (await request.get('/api/health/live')).json()).toEqual({ status: 'live' })
    expect(await (await request.get('/api/health/ready')).json()).toEqual({
      status: 'ready',
      checks: { database: true, migrations: true },
    })
  })

  test('the theme is remembered, and the choice leads back', async ({ page }) => {
    await page.goto('/privacy')
    await page.getByRole('button', { name: 'dark' }).click()
    await expect(page).toHaveURL(/\/privacy$/)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await page.getByRole('button', { name: 'as the system' }).click()
    await expect(page.locator('html')).not.toHaveAttribute('data-theme')
  })
})
