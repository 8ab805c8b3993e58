import fs from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import pg from 'pg'
import { docxOf, sampleResume } from '../support/resume-files'
import { expect, expectAccessible, signIn, test } from './support'

const tables = ['Resume', 'ResumeVersion', 'TailoredResume', 'TailoredVersion']

/** How many rows are kept of anybody's résumés, straight from the database. */
async function rows(): Promise<Record<string, number>> {
  const folder = path.join(process.env.E2E_DATA ?? '.data/e2e', 'pg')
  const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8').trim()
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(read('port')),
    user: 'postgres',
    password: read('password'),
    database: 'rolecharter',
  })
  await client.connect()
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const { rows: found } = await client.query<{ n: number }>(`select count(*)::int as n from "${table}"`)
    counts[table] = found[0]?.n ?? -1
  }
  await client.end()
  return counts
}
const none = Object.fromEntries(tables.map((table) => [table, 0]))

const saved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d$/ })).toBeVisible()

async function keep(page: Page) {
  await page.goto('/resumes')
  await page.getByLabel('Or paste the text').fill(sampleResume.join('\n'))
  await page.getByRole('button', { name: 'Keep this résumé' }).click()
  await page.waitForURL(/\/resumes\/[0-9a-f-]{36}$/)
}

async function tailor(page: Page) {
  await page.getByRole('link', { name: 'Tailor for a role or a job' }).click()
  await page.getByRole('radio', { name: /^PMO Analyst/ }).check()
  await page.getByRole('button', { name: 'Begin the copy' }).click()
  await page.waitForURL(/\/tailored\/[0-9a-f-]{36}$/)
}

async function eraseAll(page: Page) {
  await page.goto('/resumes/delete')
  await page.getByRole('button', { name: 'Delete everything for good' }).click()
  await page.waitForURL(/\/resumes\?done=deleted$/)
}

test('asks a visitor to sign in, and shows nobody else’s', async ({ page, browser }) => {
  await page.goto('/resumes')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fresumes$/)
  await signIn(page, 'candidate', '/resumes')
  await expect(page.getByRole('heading', { name: 'No résumés yet' })).toBeVisible()
  await expectAccessible(page)
  await keep(page)
  const operator = await (await browser.newContext()).newPage()
  await signIn(operator, 'operator', '/resumes')
  await expect(operator.getByRole('heading', { name: 'Résumés are kept by candidates' })).toBeVisible()
  for (const address of ['', '/tailor', '/versions', '/delete'])
    expect((await operator.goto(`${page.url()}${address}`))?.status()).toBe(404)
  for (const address of ['/export?format=txt', '/file'])
    expect((await operator.request.get(`${page.url()}${address}`)).status()).toBe(404)
  await operator.context().close()
  await eraseAll(page)
})

test('keeps, corrects, tailors, fills a prompt with own facts, exports, and deletes', async ({ page }) => {
  await signIn(page, 'candidate', '/resumes')
  await keep(page)
  await expectAccessible(page)
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  await expect(title).toHaveValue('Programme Support Officer')
  await title.fill('PMO Officer')
  await saved(page)
  await page.getByRole('button', { name: /^Move down ?: Compiled/ }).click()
  await page.reload()
  await expect(title).toHaveValue('PMO Officer')

  await tailor(page)
  await expect(page.getByRole('status').filter({ hasText: /^\d of 6 core duties evidenced/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByText('A line that would show it: Track project finance').click()
  await page.getByRole('button', { name: 'Use this line for Track project finance' }).click()
  const line = page.getByRole('textbox', { name: 'Line 5 of 5' })
  await expect(line).toBeFocused()
  await expect(line).toHaveValue(/\[/)
  await saved(page)
  await expect(page.getByText('Put your own facts in place of').first()).toBeVisible()

  // Refused, beside the line and in a summary; the duty is not evidenced by words that are not the person's.
  await page.getByRole('button', { name: 'Save as a file' }).click()
  await page.waitForURL(/\?export=refused$/)
  await expect(page.getByRole('alert').filter({ hasText: 'Not exported' })).toBeFocused()
  await expect(line).toHaveAccessibleDescription(/Put your own facts/)
  await expectAccessible(page)

  await line.fill((await line.inputValue()).replace(/\[[^\]]*\]/g, '12'))
  await page.getByRole('checkbox', { name: /true of me/ }).check()
  await expect(page.getByText('Track project finance', { exact: true }).first()).toBeVisible()
  await expect(
    page.getByRole('list', { name: 'What this line speaks for' }).getByText('Track project finance'),
  ).toBeVisible()
  const changes = page.getByRole('region', { name: 'What you changed' })
  await expect(changes.getByText('Added')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Include line 1' }).uncheck()
  await expect(changes.getByText('Left out')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('checkbox', { name: 'Include line 1' })).toBeChecked()
  await expect(changes.getByText('Left out')).toHaveCount(0)
  await expectAccessible(page)

  await page.getByLabel('Format').selectOption('txt')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const text = fs.readFileSync(await (await download).path(), 'utf8')
  expect(text).toContain('PMO Officer')
  expect(text).toContain(await line.inputValue())
  for (const [format, begins] of [
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
  ] as const) {
    await page.getByLabel('Format').selectOption(format)
    const made = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a file' }).click()
    expect(fs.readFileSync(await (await made).path(), 'latin1').startsWith(begins), format).toBe(true)
  }

  // After a reload undo reaches back by what was saved.
  await page.getByRole('link', { name: 'Earlier states' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bring back save 0' }).click()
  await page.waitForURL(/\/tailored\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('textbox', { name: 'Line 5 of 5' })).toHaveCount(0)

  await page.goto('/resumes')
  await expectAccessible(page)
  const data = await (await page.request.get('/resumes/data')).json()
  expect(data).toMatchObject({ resumes: [{ versions: [{ why: 'read' }, { why: 'tailored' }] }], tailoredResumes: [{}] })
  await page.getByRole('link', { name: /^Delete My résumé/ }).click()
  await expect(page.getByText('Tailored for PMO Analyst')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Delete it for good' }).click()
  await page.waitForURL(/\?done=deleted$/)
  await expect(page.getByRole('heading', { name: 'No résumés yet' })).toBeVisible()
  expect(await rows()).toEqual(none)
  const serverLog = fs.readFileSync(path.join(process.env.E2E_DATA ?? '.data/e2e', 'pg/data/server.log'), 'utf8')
  expect(serverLog).not.toMatch(/Okoro|Yarrow/)
})

test('loses nothing when two tabs write', async ({ page, context }) => {
  await signIn(page, 'candidate', '/resumes')
  await keep(page)
  await tailor(page)
  const second = await context.newPage()
  await second.goto(page.url())
  const line = (tab: Page) => tab.getByRole('textbox', { name: 'Line 2 of 4' })
  await line(page).fill('Kept the risk log of twelve projects')
  await saved(page)
  await line(second).fill('Ran the issue log of twelve projects')
  await expect(second.getByRole('heading', { name: 'Saved elsewhere in the meantime' })).toBeVisible()
  await expect(line(second)).toBeFocused()
  await expect(second.getByText('Kept the risk log of twelve projects')).toBeVisible()
  await expectAccessible(second)
  await second.getByRole('radio', { name: 'Keep both' }).check()
  await second.getByRole('button', { name: 'Save these choices' }).click()
  await second.waitForURL(/decided=/)
  await expect(second.getByRole('textbox', { name: 'Line 2 of 5' })).toHaveValue('Ran the issue log of twelve projects')
  await expect(second.getByRole('textbox', { name: 'Line 3 of 5' })).toHaveValue('Kept the risk log of twelve projects')
  await eraseAll(page)
})

test('moves the line that is written with the keyboard, and keeps its place', async ({ page }) => {
  await signIn(page, 'candidate', '/resumes')
  await keep(page)
  const line = page.getByRole('textbox', { name: 'Line 1 of 4' })
  const words = await line.inputValue()
  await line.focus()
  await page.keyboard.press('Alt+ArrowDown')
  const moved = page.getByRole('textbox', { name: 'Line 2 of 4' })
  await expect(moved).toHaveValue(words)
  await expect(moved).toBeFocused()
  await saved(page)
  await eraseAll(page)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('does all of it with plain forms', async ({ page, browser }) => {
    await signIn(page, 'candidate', '/resumes')
    await page.goto('/resumes')
    const file = { name: 'ada.docx', mimeType: 'application/octet-stream', buffer: docxOf(sampleResume) }
    await page.getByLabel('Résumé file').setInputFiles(file)
    await page.getByRole('button', { name: 'Keep this résumé' }).click()
    await page.getByRole('button', { name: /^Move down ?: Compiled/ }).click()
    await expect(page.getByRole('textbox', { name: 'Line 2 of 4' })).toHaveValue(/^Compiled/)
    await page.getByLabel('From', { exact: true }).first().fill('some day')
    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('PMO Officer')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Write a date such as')
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('PMO Officer')
    await page.getByLabel('From', { exact: true }).first().fill('March 2021')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByLabel('From', { exact: true }).first()).toHaveValue('2021-03')

    await tailor(page)
    await page.getByRole('checkbox', { name: 'Include line 1' }).uncheck()
    await page.getByText('A line that would show it: Track project finance').click()
    await page.getByRole('button', { name: 'Use this line for Track project finance' }).click()
    await expect(page.getByRole('checkbox', { name: 'Include line 1' })).not.toBeChecked()
    const line = page.getByRole('textbox', { name: 'Line 5 of 5' })
    await line.fill((await line.inputValue()).replace(/\[[^\]]*\]/g, '12'))
    await page.getByRole('checkbox', { name: /true of me/ }).check()

    // Meanwhile the same copy is saved from elsewhere.
    const state = await page.context().storageState()
    const elsewhere = await (await browser.newContext({ storageState: state, javaScriptEnabled: false })).newPage()
    await elsewhere.goto(page.url())
    await elsewhere.getByRole('textbox', { name: 'Headline' }).fill('Written elsewhere')
    await elsewhere.getByRole('button', { name: 'Save', exact: true }).click()
    await elsewhere.context().close()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Saved elsewhere in the meantime' })).toBeVisible()
    await page
      .getByRole('group', { name: 'Headline' })
      .getByRole('radio', { name: /^Saved elsewhere/ })
      .check()
    await page.getByRole('button', { name: 'Save these choices' }).click()
    await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('Written elsewhere')
    await expect(page.getByRole('checkbox', { name: /true of me/ })).toBeChecked()
    await eraseAll(page)
  })
})
