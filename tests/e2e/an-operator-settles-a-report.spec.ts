import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test } from './support'

/** A job that this test alone knows. @returns its name and address */
async function publishJob(browser: Browser) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const name = `Reported Planner ${Math.random().toString(36).slice(2, 8)}`
  await signIn(page, 'hirer', '/hiring/postings/new?role=pmo-planner')
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await page.waitForURL(/\/hiring\/postings\/\d+$/)
  await page.getByLabel('Job title').fill(name)
  await page.getByLabel('Where the work is done').selectOption('remote')
  await page.getByLabel('E-mail address to apply to').fill('jobs@example.org')
  await page.getByLabel('Closes at the end of').fill(new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10))
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.waitForURL(/\/published$/)
  await page.getByRole('status').getByRole('link').click()
  await page.waitForURL(/\/jobs\/\d+-/)
  const address = new URL(page.url()).pathname
  await context.close()
  return { name, address }
}

async function report(page: Page, address: string, reason: string, text: string) {
  await page.goto(`${address}/report`)
  await page.getByRole('radio', { name: reason }).check()
  await page.getByLabel('In your words').fill(text)
  await page.getByRole('button', { name: 'Send the report' }).click()
  await expect(page.getByRole('heading', { name: 'Sent' })).toBeVisible()
}

async function openReports(page: Page, name: string) {
  await page.goto('/admin/reports')
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

const hostile = '<img src=x onerror=alert(1)> they ask for money first'

test('a visitor reports a job by keyboard', async ({ page, browser }) => {
  const { address } = await publishJob(browser)
  await page.goto(address)
  await page.getByRole('link', { name: 'Report this job' }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/report$/)
  await page.getByRole('radio', { name: 'It is not a real job' }).focus()
  // Arrow keys go through the choices, the last of which needs words.
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Something else' })).toBeChecked()
  await page.getByRole('button', { name: 'Send the report' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ has: page.getByRole('heading') })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Say in a few words what is wrong.' }).click()
  await expect(page.getByLabel('In your words')).toBeFocused()
  await page.keyboard.type(hostile)
  await page.getByRole('button', { name: 'Send the report' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Sent' })).toBeVisible()
})

test('an operator finds the reports on a job together and closes it', async ({ page, browser }) => {
  const { name, address } = await publishJob(browser)
  await report(page, address, 'Something else', hostile)
  await report(page, address, 'It is misleading', '')
  await signIn(page, 'operator')
  await page.getByRole('link', { name: 'Reports', exact: true }).click()
  await page.waitForURL(/\/admin\/reports$/)
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
  await expect(row.getByRole('cell').first()).toHaveText('2')
  await expectAccessible(page)
  await openReports(page, name)
  await expect(page.getByText(hostile)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: /^The posting is closed/ }).check()
  await page.getByRole('button', { name: 'Settle' }).click()
  await page.getByRole('link', { name: 'Choose why the posting closes.' }).click()
  await expect(page.getByLabel('Why the posting closes')).toBeFocused()
  await page.getByLabel('Why the posting closes').selectOption('withdrawn')
  await page.getByLabel('Note for operators').fill('Spoke to the employer.')
  await page.getByRole('button', { name: 'Settle' }).click()
  await page.waitForURL(/\/admin\/reports\?settled=2$/)
  await expect(page.getByText('Settled 2 reports.')).toBeVisible()
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
  await page.getByRole('link', { name: 'Settled', exact: true }).click()
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByText('Spoke to the employer.').first()).toBeVisible()
  expect((await page.goto(address))?.status()).toBe(410)
  await expect(page.getByText('The employer withdrew it')).toBeVisible()
})

test('what breaks the rules is gone without a word', async ({ page, browser }) => {
  const { name, address } = await publishJob(browser)
  await report(page, address, 'It is discriminatory', '')
  await signIn(page, 'operator')
  await openReports(page, name)
  await page.getByRole('radio', { name: /^The posting is closed/ }).check()
  await page.getByLabel('Why the posting closes').selectOption('breach_of_rules')
  await page.getByRole('button', { name: 'Settle' }).click()
  await page.waitForURL(/settled=1$/)
  expect((await page.goto(address))?.status()).toBe(404)
  expect((await page.goto(`${address}/report`))?.status()).toBe(404)
  await expect(page.getByText(name)).toHaveCount(0)
})

test('reports are not there for anybody else', async ({ page }) => {
  await page.goto('/admin/reports')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  for (const kind of ['candidate', 'hirer', 'editor'] as const) {
    await page.context().clearCookies()
    await signIn(page, kind)
    for (const address of ['/admin/reports', '/admin/reports/1'])
      expect((await page.goto(address))?.status(), `${kind}, ${address}`).toBe(404)
    await expect(page.getByRole('link', { name: 'Reports', exact: true })).toHaveCount(0)
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a report is sent, and settled without fault', async ({ page, browser }) => {
    const { name, address } = await publishJob(browser)
    await report(page, address, 'It repeats another job', 'The same as the one above it.')
    await signIn(page, 'operator')
    await openReports(page, name)
    await page.getByRole('radio', { name: /^No fault/ }).check()
    await page.getByRole('button', { name: 'Settle' }).click()
    await expect(page.getByText('Settled 1 report.')).toBeVisible()
    expect((await page.goto(address))?.status()).toBe(200)
  })
})
