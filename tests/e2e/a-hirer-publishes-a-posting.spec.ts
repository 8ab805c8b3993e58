import type { Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test } from './support'

const day = (fromNow: number) => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10)

/** Opens a draft that lacks nothing. @returns its title */
async function wholeDraft(page: Page) {
  const name = title()
  await signIn(page, 'hirer', '/hiring/postings/new?role=pmo-planner')
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await page.waitForURL(/\/hiring\/postings\/\d+$/)
  await page.getByLabel('Job title').fill(name)
  await page.getByLabel('Where the work is done').selectOption('remote')
  await page.getByLabel('E-mail address to apply to').fill('jobs@example.org')
  await page.getByLabel('Closes at the end of').fill(day(9))
  return name
}

/** Presses Publish, and goes on to the public page. @returns its address */
async function publish(page: Page) {
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.waitForURL(/\/published$/)
  await page.getByRole('status').getByRole('link').click()
  await page.waitForURL(/\/jobs\/\d+-/)
  return page.url()
}

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
  await page.getByLabel('Closes at the end of').fill(day(30))
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
  await page.waitForURL(/\/published$/)
  await expect(page.getByRole('status')).toContainText(/Published\. It is public at .*\/jobs\/\d+-delivery-registrar/)
  await expect(page.getByRole('link', { name: 'Edit it' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Close it' })).toBeVisible()
  await expectAccessible(page)
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

test('closes a posting for a reason that was chosen, reads it afterwards, and starts another from it', async ({
  page,
}) => {
  const name = await wholeDraft(page)
  const address = await publish(page)
  await page.goto('/hiring')
  await expectAccessible(page)
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('link', { name: 'Close this posting' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Close this posting' })).toBeVisible()
  // Nothing is chosen beforehand, and without a choice nothing happens.
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Close the posting' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Choose a reason.' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('radio', { name: /^The job is filled/ }).check()
  await page.getByRole('button', { name: 'Close the posting' }).click()

  await expect(page.getByText('This posting is closed.')).toBeVisible()
  await expect(page.getByText(/Closed .* The job was filled\./)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Duties' })).toBeVisible()
  await expectAccessible(page)
  const closed = page.url()
  await page.getByRole('button', { name: 'Copy to a new posting' }).click()
  await page.waitForURL((url) => /\/hiring\/postings\/\d+$/.test(url.pathname) && url.href !== closed)
  await expect(page.getByLabel('Job title')).toHaveValue(name)
  await expect(page.getByLabel('E-mail address to apply to')).toHaveValue('jobs@example.org')
  await expect(page.getByLabel('Closes at the end of')).toHaveValue('')
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
    await page.getByLabel('Closes at the end of').fill(day(9))
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Published' })).toBeVisible()

    // The same without script: a change is shown before it is saved, and carried on when it is.
    await page.getByRole('link', { name: 'Edit it' }).click()
    await page.getByLabel('Town or city').fill('Ripon')
    await page.getByRole('button', { name: 'Preview the change' }).click()
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await page.getByRole('button', { name: 'Go on writing' }).click()
    await expect(page.getByLabel('Town or city')).toHaveValue('Ripon')
    await page.getByRole('button', { name: 'Save and show at once' }).click()
    await expect(page.getByText('Saved. Readers see it now.')).toBeVisible()
  })
})

test('Enter in a field saves the draft, and is never what publishes', async ({ page }) => {
  const name = await wholeDraft(page)
  const address = page.url().replace('/hiring/postings/', '/jobs/')
  const checks = page.getByRole('complementary', { name: 'Checks' })
  await expect(checks.getByText(/^Closes on \d+ \w+ \d{4}\./)).toBeVisible()
  await expect(checks.getByText('The closing date has passed')).toHaveCount(0)
  await page.getByLabel('Town or city').fill('Leeds')
  await page.getByLabel('Town or city').press('Enter')
  await expect(page.getByText('Saved. Nobody else sees it yet.')).toBeVisible()
  expect((await page.request.get(address)).status()).toBe(404)
  await page.reload()
  await expect(page.getByLabel('Town or city')).toHaveValue('Leeds')

  // In a public posting it shows what would change, and readers see nothing of it.
  await publish(page)
  await page.getByRole('link', { name: 'Edit this posting' }).click()
  await page.getByLabel('Town or city').fill('Ripon')
  await page.getByLabel('Town or city').press('Enter')
  await expect(page.getByRole('heading', { name: 'A preview of the change' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(page.locator('.who')).toContainText('Ripon')
  await expectAccessible(page)
  const reader = await page.context().newPage()
  await reader.goto(address)
  await expect(reader.locator('.who')).toContainText('Leeds')
  await page.getByRole('button', { name: 'Go on writing' }).click()
  await expect(page.getByLabel('Town or city')).toHaveValue('Ripon')
  await page.getByRole('button', { name: 'Preview the change' }).click()
  await page.getByRole('button', { name: 'Save and show at once' }).click()
  await expect(page.getByText('Saved. Readers see it now.')).toBeVisible()
  await reader.reload()
  await expect(reader.locator('.who')).toContainText('Ripon')
})

test('asks before leaving with unsaved changes, and has them again after a step back', async ({ page }) => {
  await wholeDraft(page)
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('Saved. Nobody else sees it yet.')).toBeVisible()
  const editor = page.url()
  const asked: string[] = []
  let stay = true
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type())
    await (stay ? dialog.dismiss() : dialog.accept())
  })
  const away = page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Roles' })

  await page.getByLabel('Town or city').fill('Whitby')
  await expect(page.getByText('There are changes that are not saved.')).toBeVisible()
  await away.click()
  expect(asked).toEqual(['confirm'])
  expect(page.url()).toBe(editor)
  await expect(page.getByLabel('Town or city')).toHaveValue('Whitby')
  stay = false
  await away.click()
  await page.waitForURL(/\/roles$/)
  await page.goBack()
  await expect(page.getByText('What you had typed here is back.')).toBeVisible()
  await expect(page.getByLabel('Town or city')).toHaveValue('Whitby')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByText('Saved. Nobody else sees it yet.')).toBeVisible()

  // What is saved is left without a question.
  asked.length = 0
  await away.click()
  await page.waitForURL(/\/roles$/)
  expect(asked).toEqual([])
})

test('a problem goes as it is put right, and the field keeps the focus', async ({ page }) => {
  await wholeDraft(page)
  await page.getByLabel('E-mail address to apply to').fill('nowhere')
  await page.getByLabel('Closes at the end of').fill('')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  const email = page.getByLabel('E-mail address to apply to')
  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await email.fill('')
  await email.pressSequentially('jobs@example.org')
  await expect(email).toHaveValue('jobs@example.org')
  await expect(email).toBeFocused()
  await expect(email).not.toHaveAttribute('aria-invalid')

  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Set a closing date.' })).toBeFocused()
  await page.getByLabel('Closes at the end of').fill(day(9))
  await expect(page.getByText('Set a closing date.')).toHaveCount(0)
})

test('only its own hirer is offered to edit a public posting', async ({ page, browser }) => {
  await wholeDraft(page)
  const address = await publish(page)
  await expect(page.getByRole('link', { name: 'Edit this posting' })).toBeVisible()
  const others = await browser.newContext()
  const other = await others.newPage()
  for (const kind of ['candidate', 'operator'] as const) {
    await signIn(other, kind, new URL(address).pathname)
    await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(other.getByRole('link', { name: 'Edit this posting' })).toHaveCount(0)
    await others.clearCookies()
  }
  await other.goto(address)
  await expect(other.getByRole('link', { name: 'Edit this posting' })).toHaveCount(0)
  await others.close()
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
  await page.getByLabel('Closes at the end of').fill(day(9))
  await reach('Publish', 'button')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/published$/)
  await expect(page.getByRole('status')).toContainText('It is public at')
})
