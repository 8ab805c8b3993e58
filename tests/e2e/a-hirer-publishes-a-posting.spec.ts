import { expect, expectAccessible, signIn, test } from './support'

const title = () => `Delivery Registrar ${Math.random().toString(36).slice(2, 8)}`

test('writes from a role profile, previews, publishes, and it is found in another browser', async ({
  page,
  browser,
}) => {
  const name = title()
  await signIn(page, 'hirer', '/hiring')
  await page.getByRole('link', { name: 'New posting' }).click()
  await expectAccessible(page)
  await page.getByRole('radio', { name: /^PMO Analyst/ }).check()
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await page.waitForURL(/\/hiring\/postings\/\d+$/)
  await expect(page.getByRole('checkbox', { checked: true }).first()).toBeVisible()
  await expectAccessible(page)

  await page.getByLabel('Job title').fill(name)
  await page.getByLabel('Town or city').fill('Leeds')
  await page.getByLabel('Lowest pay').fill('42,000')
  await page.getByLabel('Highest pay').fill('41,000')
  await page.getByLabel('Currency').selectOption('GBP')
  await page.getByLabel('For each').selectOption('year')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()

  // Everything that is wrong at once, in a summary that has the focus and leads to the fields.
  const summary = page.getByRole('alert').filter({ has: page.getByRole('heading') })
  await expect(summary).toBeFocused()
  await summary.getByRole('link', { name: 'The higher figure is below the lower one.' }).click()
  await expect(page.getByLabel('Highest pay')).toBeFocused()
  await expectAccessible(page)
  await page.getByLabel('Highest pay').fill('48,500')

  // Complete as words, not complete enough to be public: saved all the same.
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(summary).toContainText('Saved as a draft, but not public yet')
  await expect(summary).toContainText('Say where to apply')
  await page.getByLabel('E-mail address to apply to').fill('jobs@example.org')
  const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Closes at the end of').fill(inAMonth)
  await page.getByRole('button', { name: 'Save and preview' }).click()

  await page.waitForURL(/\/preview$/)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByText('£42,000 to £48,500 a year')).toBeVisible()
  await expectAccessible(page)

  // Nobody else sees it yet, by search or by address.
  const other = await browser.newContext()
  const visitor = await other.newPage()
  const address = page.url().replace(/.*postings\/(\d+)\/preview$/, '/jobs/$1')
  expect((await visitor.goto(address))?.status()).toBe(404)
  await visitor.goto(`/jobs?q=${encodeURIComponent(name)}`)
  await expect(visitor.getByRole('link', { name })).toHaveCount(0)

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.waitForURL(/\/jobs\/\d+-delivery-registrar/)
  // One search, no waiting in between: it is found at once.
  await visitor.goto(`/jobs?q=${encodeURIComponent(name)}`)
  await visitor.getByRole('link', { name }).click()
  await expect(visitor.getByRole('heading', { level: 1, name })).toBeVisible()
  const markup = JSON.parse((await visitor.locator('script[type="application/ld+json"]').textContent()) ?? '{}')
  expect(markup).toMatchObject({
    '@type': 'JobPosting',
    title: name,
    baseSalary: { currency: 'GBP', value: { minValue: 42000, maxValue: 48500 } },
  })
  await other.close()
})

test('closes a posting, and its page says so', async ({ page }) => {
  const name = title()
  await signIn(page, 'hirer', '/hiring/postings/new?role=pmo-planner')
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await page.waitForURL(/\/hiring\/postings\/\d+$/)
  await page.getByLabel('Job title').fill(name)
  await page.getByLabel('Where the work is done').selectOption('remote')
  await page.getByLabel('E-mail address to apply to').fill('jobs@example.org')
  await page.getByLabel('Closes at the end of').fill(new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.waitForURL(/\/jobs\/\d+-/)
  const address = page.url()
  await page.goto('/hiring')
  await expectAccessible(page)
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByText('Close this posting').click()
  await page.getByLabel('Why').selectOption('filled')
  await page.getByRole('button', { name: 'Close now' }).click()
  await page.waitForURL(/\/hiring$/)
  expect((await page.goto(address))?.status()).toBe(410)
  await expect(page.getByRole('heading', { name: 'This job is closed' })).toBeVisible()
  await expect(page.getByText('The job was filled')).toBeVisible()
  await expect(page.getByText(name)).toBeVisible()
  await expect(page.getByRole('link', { name: /^Apply/ })).toHaveCount(0)
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0)
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)
  await expect(page.getByRole('region', { name: 'Similar jobs that are open' }).getByRole('listitem')).not.toHaveCount(
    0,
  )
  await expectAccessible(page)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('signs in, writes and publishes with plain forms, and loses nothing when something is wrong', async ({
    page,
  }) => {
    const name = title()
    await signIn(page, 'hirer', '/hiring/postings/new?role=pmo-analyst')
    await page.getByRole('button', { name: 'Start the draft' }).click()
    await page.waitForURL(/\/hiring\/postings\/\d+$/)
    await page.getByLabel('Job title').fill(name)
    await page.getByLabel('Town or city').fill('York')
    await page.getByLabel('E-mail address to apply to').fill('not an address')
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Enter an e-mail address such as')
    await expect(page.getByLabel('Job title')).toHaveValue(name)
    await expect(page.getByLabel('Town or city')).toHaveValue('York')
    await page.getByLabel('E-mail address to apply to').fill('jobs@example.org')
    await page.getByLabel('Closes at the end of').fill(new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10))
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  })
})

test('with a keyboard alone', async ({ page }) => {
  const name = title()
  await signIn(page, 'hirer', '/hiring/postings/new?role=pmo-analyst')
  const reach = async (accessibleName: string | RegExp, role: 'button' | 'textbox' | 'combobox') => {
    const target = page.getByRole(role, { name: accessibleName, exact: true })
    for (let presses = 0; presses < 200; presses++) {
      if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never reached ${accessibleName}`)
  }
  await reach('Start the draft', 'button')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/hiring\/postings\/\d+$/)
  await reach('Job title', 'textbox')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(name)
  await reach('Town or city', 'textbox')
  await page.keyboard.type('Hull')
  await reach('E-mail address to apply to', 'textbox')
  await page.keyboard.type('jobs@example.org')
  await reach('Closes at the end of', 'textbox').catch(() => page.getByLabel('Closes at the end of').focus())
  await page.keyboard.type('20')
  await page.getByLabel('Closes at the end of').fill(new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10))
  await reach('Publish', 'button')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/jobs\/\d+-/)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
})
