import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support'

/** Needs a server with published postings, some of them in and around Leeds, in more towns than a list shows at first. */
async function openEverything(page: Page) {
  // Parts that stand open before the script has come would count as changed behind its back.
  await expect(page.getByRole('combobox', { name: /^Role, duty/ })).toBeVisible()
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true
  })
}
const fieldset = (page: Page, name: string) => page.getByRole('group', { name, exact: true })

test('looks around a town, the nearest first, with every filter in sight', async ({ page }) => {
  await page.goto('/jobs?q=&near=Leeds&km=50&sort=distance')
  await expect(page.getByText('Within 50 km (31 miles) of Leeds, England')).toBeVisible()
  await expect(page.getByRole('article').first()).toContainText('less than 1 km away')
  await openEverything(page)
  await expectAccessible(page)
})

test('finds nothing, and is not shown empty groups or an order of nothing', async ({ page }) => {
  await page.goto('/jobs?near=Leeds&km=10&clearance=dv&sort=distance')
  await expect(page.getByRole('heading', { name: 'No job fits all of this' })).toBeVisible()
  await expect(page.getByLabel('Sorted by')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Role and level' })).toHaveCount(0)
  await openEverything(page)
  await expectAccessible(page)
  // The order comes back with the jobs.
  await page.getByRole('checkbox', { name: /^Developed vetting/ }).uncheck()
  await expect(page.getByLabel('Sorted by')).toHaveValue('distance')
})

test('finds a town in a long list, chooses it, and sees it on top with the keyboard still there', async ({ page }) => {
  await page.goto('/jobs')
  const towns = fieldset(page, 'Town or city')
  const whole = towns.getByRole('link', { name: /^(All \d+|300 more) towns$/ })
  await whole.press('Enter')
  await expect(page).toHaveURL(/\/jobs\?all=city$/)
  const fewer = towns.getByRole('link', { name: 'Fewer towns' })
  await expect(fewer).toBeFocused()
  const boxes = towns.getByRole('checkbox')
  const before = await boxes.count()
  const last = (await towns.locator('label.check').last().locator('span').first().innerText()).trim()
  const find = towns.getByRole('searchbox', { name: 'Find among these towns' })
  await find.fill(last.toUpperCase())
  await expect(boxes).not.toHaveCount(before)
  await expect(towns.getByRole('status')).toContainText(/^1 of \d+ towns/)
  // The field is none of the search.
  await find.press('Enter')
  await expect(page).toHaveURL(/\/jobs\?all=city$/)
  await expectAccessible(page)
  const box = towns.getByRole('checkbox', { name: last })
  await box.focus()
  await page.keyboard.press('Space')
  await expect(page).toHaveURL(/city=/)
  await expect(boxes.first()).toBeChecked()
  await expect(towns.locator('label.check').first()).toContainText(last)
  await expect(boxes.first()).toBeFocused()
  await expect(page).toHaveURL(/all=city/)
  await fewer.click()
  await expect(whole).toBeFocused()
  await expect(page).toHaveURL(/\?city=[^&]+$/)
  await expect(boxes).toHaveCount(8)
  await expect(boxes.first()).toBeChecked()
})

test('follows a search: the address is there to take away, and is a feed', async ({ page, request, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/jobs?q=pmo&sort=salary')
  await page.getByText('Follow this search').click()
  const address = await page.getByLabel('Atom', { exact: true }).inputValue()
  expect(address).toMatch(/^https?:\/\/[^/]+\/jobs\/feed\.atom\?q=pmo$/)
  await page.getByRole('button', { name: 'Copy the Atom address' }).click()
  await expect(page.getByText('The Atom address was copied.')).toBeAttached()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  const { pathname, search } = new URL(address)
  expect((await request.get(pathname + search)).headers()['content-type']).toContain('application/atom+xml')
  await expectAccessible(page)
})

test('reads a posting and a role, and goes on to the same role in a place', async ({ page }) => {
  await page.goto('/jobs/in')
  const link = page.locator('main').getByRole('link', { name: 'United Kingdom' }).first()
  const address = (await link.getAttribute('href')) ?? ''
  await link.click()
  await page.getByRole('article').first().getByRole('link').first().click()
  await page.waitForURL(/\/jobs\/\d+-/)
  const around = page.getByRole('region', { name: 'The same role by place' })
  await expectAccessible(page)
  await around.getByRole('link', { name: / in the United Kingdom$/ }).click()
  await page.waitForURL((url) => url.pathname === address)
  await page.getByRole('link', { name: 'The role profile' }).click()
  await page.waitForURL(/\/roles\//)
  await expect(page.getByRole('heading', { name: 'By place' })).toBeVisible()
  await expect(page.locator(`main a[href="${address}"]`)).toHaveText('United Kingdom')
  await expectAccessible(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('has the whole list of towns and the addresses of the feeds', async ({ page }) => {
    await page.goto('/jobs')
    const towns = fieldset(page, 'Town or city')
    await towns.getByRole('link', { name: /^(All \d+|300 more) towns$/ }).click()
    await expect(towns.getByRole('link', { name: 'Fewer towns' })).toBeVisible()
    await expect(towns.getByRole('searchbox')).toHaveCount(0)
    expect(await towns.getByRole('checkbox').count()).toBeGreaterThan(7)
    await page.getByText('Follow this search').click()
    await expect(page.getByLabel('JSON Feed', { exact: true })).toHaveValue(/\/jobs\/feed\.json$/)
    await expect(page.getByRole('button', { name: /^Copy the / })).toHaveCount(0)
    await page.getByRole('link', { name: 'Open the RSS feed' }).isVisible()
  })
})

test('is ahead of the scripts: what was typed and ticked before them counts', async ({ page }) => {
  const held = Promise.withResolvers<void>()
  await page.route('**/*.js', async (route) => {
    await held.promise
    await route.continue()
  })
  await page.goto('/jobs', { waitUntil: 'domcontentloaded' })
  const words = page.locator('#q')
  await words.fill('planner')
  await page.getByRole('checkbox', { name: /^Remote/ }).check()
  expect(new URL(page.url()).search).toBe('')
  held.resolve()
  await expect(page).toHaveURL(/\/jobs\?q=planner&workMode=remote$/)
  await expect(words).toHaveValue('planner')
  await expect(page.getByRole('checkbox', { name: /^Remote/ })).toBeChecked()
})
