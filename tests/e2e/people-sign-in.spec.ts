import { demoAccount, expect, expectAccessible, signIn, test } from './support'

test('signs in and out, and lands where it was going', async ({ page }) => {
  await page.goto('/hiring')
  await page.waitForURL(/\/sign-in\?next=/)
  await expectAccessible(page)
  const { email, password } = demoAccount('hirer')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'is not right' })).toBeFocused()
  await expect(page.getByLabel('E-mail address')).toHaveValue(email)
  await expectAccessible(page)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/hiring$/)
  await page.goto('/sign-out')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.goto('/hiring')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a copied cookie is worth nothing after signing out', async ({ page, context, playwright, baseURL }) => {
  await signIn(page, 'hirer', '/hiring')
  const cookie = (await context.cookies()).find(({ name }) => name === 'session')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  const thief = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { cookie: `session=${cookie?.value}` },
  })
  expect((await thief.get('/hiring', { maxRedirects: 0 })).status()).toBe(200)
  await page.goto('/sign-out')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  expect((await thief.get('/hiring', { maxRedirects: 0 })).status()).toBe(307)
  await thief.dispose()
})

test('opens an account as a candidate, who sees no hiring', async ({ page }) => {
  await page.goto('/sign-up')
  await expectAccessible(page)
  await page.getByLabel('Your name').fill('Łucja Example')
  await page.getByLabel('E-mail address').fill(`new-${Math.random().toString(36).slice(2)}@example.org`)
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Open an account' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Use at least 10 characters.' })).toBeFocused()
  await page.getByLabel('Password').fill('a long enough sentence')
  await page.getByRole('button', { name: 'Open an account' }).click()
  await page.waitForURL((url) => url.pathname === '/jobs')
  await page.goto('/hiring')
  await expect(page.getByText('You belong to no organisation yet')).toBeVisible()
})

test('lands where the work is, and a candidate where they were', async ({ page, context }) => {
  const signInFrom = async (kind: 'candidate' | 'hirer' | 'editor' | 'operator', address: string) => {
    await context.clearCookies()
    await page.goto(address)
    await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Sign in' }).click()
    await page.waitForURL(/\/sign-in$/)
    const { email, password } = demoAccount(kind)
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
  }
  await signInFrom('hirer', '/jobs')
  await page.waitForURL(/\/hiring$/)
  await signInFrom('editor', '/')
  await page.waitForURL(/\/edit\/framework$/)
  await signInFrom('operator', '/')
  await page.waitForURL(/\/admin\/reports$/)
  await signInFrom('candidate', '/')
  await page.waitForURL(/\/jobs$/)
  await signInFrom('candidate', '/jobs?q=planner')
  await page.waitForURL(/\/jobs\?q=planner$/)
})

test('says why somebody was led to sign in, and how to get back in without a password', async ({ page }) => {
  await page.goto('/jobs')
  const save = page.getByRole('button', { name: /^Save / }).first()
  const job = (await save.getAttribute('aria-label'))?.replace(/^Save /, '') ?? ''
  await save.click()
  await page.waitForURL(/\/sign-in\?next=/)
  await expect(page.getByText(`Sign in to save this job: ${job}`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Forgot your password?' })).toBeVisible()
  await expectAccessible(page)
  await page.goto('/hiring')
  await expect(page.getByText('Sign in to write and publish postings')).toBeVisible()
})

test('the next address never leads away', async ({ page }) => {
  await signIn(page, 'candidate', '//evil.example/')
  expect(new URL(page.url()).hostname).toBe('localhost')
})

test('another organisation’s posting is not there', async ({ page }) => {
  await signIn(page, 'hirer', '/hiring')
  // The demo hirer belongs to one organisation; the first jobs of the list are of others.
  await page.goto('/jobs')
  const own = await page.goto('/hiring').then(() => page.getByRole('table').innerText())
  await page.goto('/jobs?sort=newest')
  for (const link of await page.getByRole('article').getByRole('heading').getByRole('link').all()) {
    const [title, href] = [await link.innerText(), await link.getAttribute('href')]
    if (own.includes(title)) continue
    const id = /\/jobs\/(\d+)/.exec(href ?? '')?.[1]
    const answer = await page.request.get(`/hiring/postings/${id}`)
    expect(answer.status()).toBe(404)
    return
  }
  throw new Error('There is no posting of another organisation.')
})
