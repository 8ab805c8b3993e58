import fs from 'node:fs'
import type { Page } from '@playwright/test'
import { aForeignPackage } from '../support/foreign-package'
import { expect, expectAccessible, signIn, test } from './support'

type Package = ReturnType<typeof aForeignPackage>

async function bringIn(page: Page, json: Package) {
  await page.goto('/edit/frameworks')
  await page
    .getByLabel('CASE package')
    .setInputFiles({ name: 'package.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(json)) })
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  await page.waitForURL(/\/edit\/frameworks\/import\//)
}
async function exported(page: Page): Promise<Package> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download (CASE)' }).click(),
  ])
  return JSON.parse(fs.readFileSync(await download.path(), 'utf8'))
}
const openItem = async (page: Page, words: string) => {
  await page.getByLabel('Find an item by its code or words').fill(words)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: words }).click()
  await expect(page.locator('#item-title')).toContainText(words)
}
/** Types once the page is alive: a field that is filled while it wakes up may keep what stood in it. */
const write = (page: Page, words: string) =>
  expect(async () => {
    await page.getByLabel('Statement').first().fill(words)
    await expect(page.getByLabel('Statement').first()).toHaveValue(words, { timeout: 500 })
  }).toPass()
const done = (page: Page) => page.getByRole('status')

test('adds, moves, removes and takes back, gives it out, and keeps it through a newer package', async ({ page }) => {
  await signIn(page, 'editor', '/edit/frameworks')
  const published = aForeignPackage(40, `rebuilt ${Math.random()}`)
  await bringIn(page, published)
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page.waitForURL(/\/edit\/frameworks\/[0-9a-f-]{36}$/)
  const framework = page.url()

  // Two in a row, without leaving the place.
  await page.getByText('Add an item at the top').click()
  await write(page, 'Listens first.')
  await page.getByRole('button', { name: 'Add it and write another' }).click()
  await expect(done(page)).toContainText('Added: Listens first.')
  await expect(page.getByLabel('Statement')).toBeFocused()
  await expectAccessible(page)
  await write(page, 'Then plans.')
  await page.getByRole('button', { name: 'Add the item', exact: true }).click()
  await expect(page.getByText('Number 6 of 6 at the top.')).toBeVisible()
  await page.getByRole('button', { name: 'Move up' }).click()
  await expect(page.getByText('Number 5 of 6 at the top.')).toBeVisible()

  await page.getByRole('link', { name: 'Move elsewhere' }).click()
  await expectAccessible(page)
  await page.getByRole('link', { name: /^P\.10 / }).click()
  await page.getByLabel('Place', { exact: true }).selectOption({ label: 'Behind P.11 Plans the work of team 11.' })
  await page.getByRole('button', { name: 'Move it here' }).click()
  await expect(page.getByText(/^Number 2 of 10 below P\.10/)).toBeVisible()
  await expectAccessible(page)

  await page.goto(framework)
  await openItem(page, 'P.10')
  await page.getByRole('link', { name: 'Remove it' }).click()
  await expect(page.getByText(/With it go 10 items/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remove all 11 items' }).click()
  await expect(done(page)).toContainText('with 10 items below it')
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(done(page)).toContainText('Taken back.')
  await expect(page.locator('#item-title')).toContainText('P.10')

  await page.getByRole('link', { name: 'Last changes' }).click()
  await expect(page.getByRole('button', { name: /^Take it back/ })).toHaveCount(4)
  await expectAccessible(page)

  // A leaf goes at once; then the publisher says something new of it, and of another one.
  await page.goto(framework)
  await openItem(page, 'P.37')
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(done(page)).toContainText('Removed: P.37')
  await openItem(page, 'P.38')
  await write(page, 'Ours, not theirs.')
  await page.getByRole('button', { name: 'Save the item' }).click()
  await expect(done(page)).toContainText('Changed: P.38')
  const ours = await exported(page)
  expect(ours.CFItems).toHaveLength(41)
  for (const at of [37, 38]) Object.assign(published.CFItems[at] ?? {}, { fullStatement: 'Theirs.' })
  await bringIn(page, published)
  await expect(page.getByRole('checkbox')).toHaveCount(2)
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: /P\.37/ }).check()
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page.waitForURL(framework)
  const statements = (await exported(page)).CFItems.map((item) => item.fullStatement)
  expect(statements).toEqual(expect.arrayContaining(['Ours, not theirs.', 'Theirs.', 'Listens first.', 'Then plans.']))

  await page.getByRole('link', { name: 'Delete this framework' }).click()
  await expect(page.getByText('2 items added here')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Delete it for good' }).click()
  await page.waitForURL('**/edit/frameworks')
  expect((await page.goto(framework))?.status()).toBe(404)
})

test('tells who comes second, and loses nothing of what they wrote', async ({ page, browser }) => {
  await signIn(page, 'editor', '/edit/frameworks')
  await bringIn(page, aForeignPackage(12, `shared ${Math.random()}`))
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page.waitForURL(/\/edit\/frameworks\/[0-9a-f-]{36}$/)
  await openItem(page, 'P.4')
  const second = await browser.newPage({ storageState: await page.context().storageState(), javaScriptEnabled: false })
  await second.goto(page.url())
  await write(page, 'The first to write.')
  await page.getByRole('button', { name: 'Save the item' }).click()
  await expect(done(page)).toContainText('Changed: P.4')

  await write(second, 'The second to write.')
  await second.getByRole('button', { name: 'Save the item' }).click()
  await expect(second.getByText('The first to write.')).not.toHaveCount(0)
  await expect(second.getByLabel('Statement').first()).toHaveValue('The second to write.')
  await expect(second.getByRole('region', { name: 'What it says by now' })).toContainText('The first to write.')
  await second.getByRole('button', { name: 'Save what I wrote over it' }).click()
  await expect(second.locator('#item-title')).toContainText('The second to write.')

  // Every act is a form, so all of it goes without script.
  await second.getByRole('button', { name: 'Move down' }).click()
  await expect(done(second)).toContainText('Moved: P.4')
  await second.getByRole('link', { name: 'Move elsewhere' }).click()
  await second.getByLabel('Find where to, by code or words').fill('P.10')
  await second.getByRole('button', { name: 'Find' }).click()
  await second.getByRole('link', { name: /^P\.10 / }).click()
  await second.getByRole('button', { name: 'Move it here' }).click()
  await second.getByRole('button', { name: 'Remove it' }).click()
  await expect(done(second)).toContainText('Removed: P.4')

  await page.getByRole('button', { name: 'Move up' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'removed in the meantime' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('This item was removed.')).toBeVisible()
  await expectAccessible(page)
  await second.getByRole('button', { name: 'Take it back' }).click()
  await expect(done(second)).toContainText('Taken back.')
  await second.close()
})
