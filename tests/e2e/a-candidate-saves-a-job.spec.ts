import type { Page } from '@playwright/test'
import { demoAccount, expect, expectAccessible, signIn, test } from './support'

const row = (page: Page, index: number) => page.getByRole('article').nth(index)
const title = (page: Page, index: number) => row(page, index).getByRole('link').first().innerText()
const saved = (page: Page, name: string) =>
  page.getByRole('article').filter({ has: page.getByRole('link', { name, exact: true }) })

async function fillSignIn(page: Page) {
  const { email, password } = demoAccount('candidate')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Every test begins and ends with an empty list, whatever ran before. */
async function empty(page: Page) {
  await page.goto('/saved')
  for (let left = 20; left > 0; left--) {
    const remove = page.getByRole('button', { name: /^Remove / }).first()
    if ((await remove.count()) === 0) break
    await remove.click()
    await expect(page.getByRole('button', { name: /^Removed/ }).first()).toBeVisible()
    await page.reload()
  }
  await expect(page.getByRole('heading', { name: 'No saved jobs yet' })).toBeVisible()
}

test('with a keyboard: saves from the search, undoes it, saves from the page, finds it again, and changes their mind', async ({
  page,
}) => {
  await signIn(page, 'candidate')
  await empty(page)
  await expectAccessible(page)
  await page.goto('/jobs')
  const [first, second] = [await title(page, 0), await title(page, 1)]
  const press = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
  }
  await press(`Save ${first}`)
  await expect(page.getByRole('button', { name: `Saved: remove ${first}` })).toBeFocused()
  await press(`Saved: remove ${first}`)
  await expect(page.getByRole('button', { name: `Save ${first}`, exact: true })).toBeFocused()
  // The button shows the wish at once; the words come with the answer.
  await expect(page.getByText('Saved.', { exact: true })).toHaveCount(0)
  await press(`Save ${second}`)
  await expect(page.getByText('Saved.', { exact: true })).toHaveCount(1)
  await page.reload()
  await expect(page.getByRole('button', { name: `Saved: remove ${second}` })).toBeVisible()
  await expectAccessible(page)

  await row(page, 0).getByRole('link').first().click()
  await page.waitForURL(/\/jobs\/\d+-/)
  await press(`Save ${first}`)
  await expect(page.getByText('Saved.', { exact: true })).toHaveCount(1)

  await page.goto('/saved')
  await expect(page.getByRole('article')).toHaveCount(2)
  await expectAccessible(page)
  await press(`Remove ${first}`)
  await expect(page.getByRole('button', { name: `Removed. Undo ${first}` })).toBeVisible()
  await press(`Removed. Undo ${first}`)
  await expect(page.getByRole('button', { name: `Remove ${first}`, exact: true })).toBeVisible()
  await expect(saved(page, first).getByText('Saved.', { exact: true })).toHaveCount(1)
  await page.reload()
  await expect(saved(page, first)).toBeVisible()
  await empty(page)
})

test('a visitor who saves a job signs in, comes back, and has it', async ({ page }) => {
  await page.goto('/jobs?q=pmo')
  const name = await title(page, 0)
  await page.getByRole('button', { name: `Save ${name}`, exact: true }).click()
  await page.waitForURL(/\/sign-in\?next=/)
  await fillSignIn(page)
  await page.waitForURL(/\/jobs\?q=pmo$/)
  await expect(page.getByRole('button', { name: `Saved: remove ${name}` })).toBeVisible()
  await page.goto('/saved')
  await expect(saved(page, name)).toBeVisible()
  await empty(page)
})

test('is told beside the button that a job was not saved, and keeps the wish', async ({ page, context }) => {
  await signIn(page, 'candidate')
  await empty(page)
  await page.goto('/jobs?q=pmo')
  const name = await title(page, 0)
  const button = row(page, 0).getByRole('button')
  const told = row(page, 0).getByRole('alert')

  // The network is away, and comes back.
  await context.setOffline(true)
  await button.click()
  await expect(told).toContainText('We could not reach this site')
  await expect(button).toHaveAccessibleName(`Save ${name}`)
  await context.setOffline(false)
  await button.click()
  await expect(told).toHaveCount(0)
  await expect(button).toHaveAccessibleName(`Saved: remove ${name}`)
  await page.reload()

  // Signed out in another tab: taking out is refused and not remembered, saving is refused and remembered.
  await context.clearCookies()
  await button.click()
  await expect(told).toContainText('You are signed out, so this was not changed.')
  await expect(button).toHaveAccessibleName(`Saved: remove ${name}`)
  const other = row(page, 1)
  const otherName = await title(page, 1)
  await other.getByRole('button').click()
  await expect(other.getByRole('alert')).toContainText('You are signed out')
  await expectAccessible(page)
  await other.getByRole('alert').getByRole('link', { name: 'Sign in' }).click()
  await page.waitForURL(/\/sign-in\?next=/)
  await fillSignIn(page)
  await page.waitForURL(/\/jobs\?q=pmo$/)
  await expect(page.getByRole('button', { name: `Saved: remove ${otherName}` })).toBeVisible()
  await expect(page.getByRole('button', { name: `Saved: remove ${name}` })).toBeVisible()

  // A job that is gone by now.
  await row(page, 2)
    .locator('input[name="postingId"]')
    .evaluate((field: HTMLInputElement) => {
      field.value = '999999999'
    })
  await row(page, 2).getByRole('button').click()
  await expect(row(page, 2).getByRole('alert')).toHaveText('This job is no longer open, so it cannot be saved.')
  await empty(page)
})

test('nobody but a candidate is offered to save, and a visitor has no list', async ({ page }) => {
  await page.goto('/saved')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fsaved/)
  await signIn(page, 'hirer', '/jobs')
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Save / })).toHaveCount(0)
  await page.goto('/saved')
  await expect(page.getByRole('heading', { name: 'Jobs are saved by candidates' })).toBeVisible()
  await expectAccessible(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('saves as a visitor, signs in, removes, and undoes', async ({ page }) => {
    await page.goto('/jobs')
    await row(page, 0).getByRole('link').first().click()
    const name = await page.getByRole('heading', { level: 1 }).innerText()
    await page.getByRole('button', { name: `Save ${name}`, exact: true }).click()
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await fillSignIn(page)
    await expect(page).toHaveURL(/\/jobs\/\d+-/)
    await expect(page.getByRole('button', { name: `Saved: remove ${name}` })).toBeVisible()
    await page.goto('/saved')
    await page.getByRole('button', { name: `Remove ${name}`, exact: true }).click()
    await expect(page).toHaveURL(/\/saved\?removed=\d+$/)
    await expect(page.getByText(`Removed: ${name}.`)).toBeVisible()
    await page.getByRole('button', { name: `Undo ${name}` }).click()
    await expect(page).toHaveURL(/\/saved$/)
    await page.getByRole('button', { name: `Remove ${name}`, exact: true }).click()
    await expect(page.getByRole('heading', { name: 'No saved jobs yet' })).toBeVisible()
  })
})

test('is told after signing in when the job closed meanwhile', async ({ page, context }) => {
  await page.goto('/jobs?q=pmo')
  await row(page, 0).getByRole('button').click()
  await page.waitForURL(/\/sign-in\?next=/)
  // Of the two ways in which a job can be gone by now the one that needs no second person.
  const wanted = (await context.cookies()).find(({ name }) => name === 'wanted-job')
  if (!wanted) throw new Error('The job was not remembered.')
  await context.addCookies([{ ...wanted, value: '999999999' }])
  await fillSignIn(page)
  await page.waitForURL(/\/saved\?unsaved=/)
  await expect(page.getByRole('status').filter({ hasText: 'is no longer open, so it was not saved' })).toBeVisible()
  await expectAccessible(page)
})
