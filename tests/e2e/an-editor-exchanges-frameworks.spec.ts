import fs from 'node:fs'
import { aForeignPackage } from '../support/foreign-package'
import { discardDraft, expect, expectAccessible, signIn, test } from './support'

const file = (name: string, json: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(json)),
})

test('takes the framework out, changes it in a file, and brings only the change back', async ({ page }) => {
  await signIn(page, 'editor', '/edit/framework/export')
  await expectAccessible(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /^(The draft|Version .*) as JSON$/ })
      .last()
      .click(),
  ])
  const framework = JSON.parse(fs.readFileSync(await download.path(), 'utf8'))
  const words = `Keeps promises visible, ${Math.random().toString(36).slice(2, 8)}.`
  framework.roles[0].purpose = words

  await page.goto('/edit/framework/import')
  await expectAccessible(page)
  await page.getByLabel('File of our framework').setInputFiles(file('edited.json', framework))
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  await page.waitForURL(/\/edit\/framework\/import\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(page.getByText(words)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Put the ticked changes into the draft' }).click()
  await expect(page.getByRole('status')).toContainText('1 change in the draft')

  // The draft says it now, so the same file is no change.
  await page.getByLabel('File of our framework').setInputFiles(file('edited.json', framework))
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(page.getByRole('heading', { name: 'No changes' })).toBeVisible()

  await page.goto('/edit/framework/import')
  await page.getByLabel('File of our framework').setInputFiles(file('broken.json', { roles: [7] }))
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was changed' })).toContainText('roles.0')
  await expectAccessible(page)
  await discardDraft(page)
})

test('brings in a framework of others, goes through its tree by keyboard, and edits it', async ({ page }) => {
  await signIn(page, 'editor', '/edit/frameworks')
  await expectAccessible(page)
  await page
    .getByLabel('CASE package')
    .setInputFiles(file('package.json', aForeignPackage(40, `document ${Math.random()}`)))
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  await page.waitForURL(/\/edit\/frameworks\/import\//)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bring it in' }).click()
  await page.waitForURL(/\/edit\/frameworks\/[0-9a-f-]{36}$/)
  await expectAccessible(page)

  await page.locator('.tree summary').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\?item=/)
  await expectAccessible(page)
  await page.getByLabel('Statement').first().fill('Says it in other words.')
  await page.getByRole('button', { name: 'Save the item' }).click()
  await expect(page.getByRole('heading', { name: /Says it in other words\.$/ })).toBeVisible()
  await page.getByRole('button', { name: 'Retire it' }).click()
  await expect(page.getByText(/^Retired since/)).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download (CASE)' }).click(),
  ])
  const { CFItems } = JSON.parse(fs.readFileSync(await download.path(), 'utf8'))
  expect(
    CFItems.find((item: { fullStatement: string }) => item.fullStatement === 'Says it in other words.'),
  ).toHaveProperty('statusEndDate')
})

test('gives the published framework to other programs', async ({ request }) => {
  const list = await request.get('/ims/case/v1p1/CFDocuments?limit=1', {
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(list.headers()['access-control-allow-origin']).toBe('*')
  const { CFDocuments } = await list.json()
  const whole = await request.get(CFDocuments[0].CFPackageURI.uri.replace(/^https?:\/\/[^/]+/, ''))
  expect((await whole.json()).CFItems.length).toBeGreaterThan(200)
  expect((await request.get('/ims/case/v1p1/CFItems/none')).status()).toBe(404)
  expect((await request.post('/ims/case/v1p1/CFDocuments')).status()).toBe(405)
  expect((await request.fetch('/ims/case/v1p1/CFDocuments', { method: 'OPTIONS' })).status()).toBe(204)
})
