import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test } from './support'

const first = 'the first long sentence'
const second = 'another long sentence'
const third = 'a third long sentence'

/** An account that this test alone knows. @returns its address */
async function openAccount(page: Page) {
  const email = `mail-${Math.random().toString(36).slice(2)}@example.org`
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill('Ada Example')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(first)
  await page.getByRole('button', { name: 'Open an account' }).click()
  await page.waitForURL((url) => url.pathname === '/jobs')
  return email
}

async function enter(page: Page, email: string, password: string) {
  await page.goto('/sign-in?next=/account')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

async function change(page: Page, current: string, password: string) {
  await page.getByLabel('The password that you have now').fill(current)
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Change the password' }).click()
}

async function askLink(page: Page, email: string) {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.waitForURL(/\/forgotten-password$/)
  await page.getByLabel('E-mail address of your account').fill(email)
  await page.getByRole('button', { name: 'Send me a link' }).click()
  return page.getByRole('status').innerText()
}

/** The words of the newest mail to somebody, as the operator reads them: without a mail server they stand nowhere else. */
async function readMail(browser: Browser, recipient: string, look: (page: Page) => Promise<void> = async () => {}) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, 'operator', '/admin/mail')
  await page.getByRole('row').filter({ hasText: recipient }).first().getByRole('link').click()
  await page.waitForURL(/\/admin\/mail\/.+/)
  const text = await page.locator('pre').innerText()
  await look(page)
  await context.close()
  return text
}

const linkIn = (text: string) => /http\S+\/new-password\/\S+/.exec(text)?.[0] ?? ''

test('changes it in the account, which ends every other session', async ({ page, browser }) => {
  const email = await openAccount(page)
  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await enter(other, email, first)
  await other.waitForURL(/\/account$/)
  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Account' }).click()
  await page.waitForURL(/\/account$/)
  await expectAccessible(page)
  await change(page, 'not the password', second)
  await expect(page.getByRole('alert').filter({ hasText: 'is not right' })).toBeFocused()
  await expectAccessible(page)
  await change(page, first, second)
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await other.goto('/account')
  await expect(other).toHaveURL(/\/sign-in\?next=/)
  await enter(other, email, first)
  await expect(other.getByRole('alert').filter({ hasText: 'is not right' })).toBeVisible()
  await page.goto('/account')
  await expect(page.getByText(email)).toBeVisible()
  expect(await readMail(browser, email)).toContain('the password of your account was changed')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await elsewhere.close()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('sets a new one by a link that works once, and is told the same as somebody without an account', async ({
    page,
    browser,
    context,
  }) => {
    const email = await openAccount(page)
    await context.clearCookies()
    const said = await askLink(page, email)
    expect(said).toBe('If an account uses that address, we have sent a link. It works for 15 minutes.')
    expect(await askLink(page, `nobody-${email}`)).toBe(said)
    const link = linkIn(await readMail(browser, email))
    // What opens the links of a mail before the person does uses nothing up.
    for (let looks = 0; looks < 2; looks++) {
      expect((await page.request.head(link)).status()).toBe(200)
      await page.goto(link)
    }
    expect(new URL(page.url()).pathname).toBe('/new-password')
    await page.getByLabel('New password').fill('short')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Use at least 10 characters.' })).toBeVisible()
    await page.getByLabel('New password').fill(third)
    await page.getByRole('button', { name: 'Set the password' }).click()
    await page.waitForURL(/\/sign-in\?password=new$/)
    await expect(page.getByText('Your new password is set.')).toBeVisible()
    await enter(page, email, third)
    await page.waitForURL(/\/account$/)
    expect((await page.goto(link))?.status()).toBe(410)
    await expect(page.getByRole('heading', { name: 'This link is over or was used' })).toBeVisible()
  })
})

test('everybody can use the pages of a forgotten password and of the mail', async ({ page, browser }) => {
  const email = await openAccount(page)
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await expectAccessible(page)
  await askLink(page, email)
  await expectAccessible(page)
  const text = await readMail(browser, email, async (operator) => {
    await expectAccessible(operator)
    await operator.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'Mail' }).click()
    await operator.waitForURL(/\/admin\/mail$/)
    await expectAccessible(operator)
    await operator.getByRole('link', { name: 'Refused' }).click()
    await operator.waitForURL(/show=refused$/)
    await expectAccessible(operator)
  })
  await page.goto(linkIn(text))
  await expectAccessible(page)
  await page.context().clearCookies()
  await page.goto('/new-password')
  await expectAccessible(page)
})

test('an editor turns the reminders off, and on again', async ({ page }) => {
  await signIn(page, 'editor', '/account')
  const box = page.getByRole('checkbox', { name: /due for review/ })
  for (const wanted of [false, true]) {
    await box.setChecked(wanted)
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Saved.')).toBeVisible()
    await page.goto('/account')
    await expect(box).toBeChecked({ checked: wanted })
  }
  await expectAccessible(page)
})

test('the mail is not there for anybody else', async ({ page }) => {
  await page.goto('/admin/mail')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  for (const kind of ['candidate', 'hirer', 'editor'] as const) {
    await page.context().clearCookies()
    await signIn(page, kind)
    for (const address of ['/admin/mail', '/admin/mail/0190a0a0-0000-7000-8000-000000000000'])
      expect((await page.goto(address))?.status(), `${kind}, ${address}`).toBe(404)
  }
})
