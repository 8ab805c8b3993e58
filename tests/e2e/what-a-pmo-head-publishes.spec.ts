// By its name the last file to run: it publishes a version, which every page shows from then on.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import { databaseUrl, discardDraft, expect, expectAccessible, signIn, test } from './support'

/** To a control with the Tab key alone, and not a click on the way. */
async function tabTo(page: Page, control: Locator) {
  await expect(control).toBeVisible()
  for (let presses = 0; presses < 400; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The Tab key does not lead there.')
}

async function press(page: Page, control: Locator) {
  await tabTo(page, control)
  await page.keyboard.press('Enter')
}

const part = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Parts of the draft' }).getByRole('link', { name })
const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved in the draft at \d\d:\d\d$/ })
const status = { name: 'Run status reporting', path: '/edit/framework/responsibilities/run-status-reporting' }
const cell = (page: Page, sentence: string) => page.getByRole('gridcell', { name: sentence })

async function begin(page: Page) {
  await signIn(page, 'editor', '/edit/framework')
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await expect(page.getByRole('heading', { name: /^Draft 1\.\d+\.0$/ })).toBeVisible()
}

test('shows drafts to editors only', async ({ page }) => {
  await page.goto('/edit/framework')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fedit%2Fframework$/)
  await signIn(page, 'hirer', '/edit/framework')
  await expect(page.getByRole('heading', { name: 'The framework is kept by its editors' })).toBeVisible()
  for (const address of [
    '/matrix',
    '/roles',
    '/roles/pmo-analyst',
    '/review',
    '/publish',
    '/versions',
    '/live?draft=x',
  ])
    expect([403, 404]).toContain((await page.request.get(`/edit/framework${address}`)).status())
})

test('two tabs that write in one field lose nothing, and each field is saved by itself', async ({ page, context }) => {
  await begin(page)
  await page.goto(status.path)
  const second = await context.newPage()
  await second.goto(status.path)
  const statement = (tab: Page) => tab.getByLabel('What the role does, in one sentence')
  await statement(page).fill('Run the status cycle and say what the facts say.')
  await expect(saved(page)).toBeVisible()
  await second.getByLabel('What good looks like').fill('One page that everybody reads.')
  await expect(saved(second)).toBeVisible()
  await expect(second.getByText('Written by somebody else too')).toHaveCount(0)
  await second.close()

  // A tab that was opened before: its words meet the other's.
  const third = await context.newPage()
  await third.goto(status.path)
  const landed = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await statement(page).fill('Run the status cycle, every week.')
  await landed
  await expect(saved(page)).toBeVisible()
  await statement(third).fill('Run the status cycle for the sponsor.')
  await expect(third.getByRole('heading', { name: 'Written by somebody else too' })).toBeVisible()
  const conflict = third.getByRole('group', { name: 'Statement' })
  await expect(conflict.getByText('Run the status cycle, every week.')).toBeVisible()
  await expect(conflict.getByText('Run the status cycle for the sponsor.')).toBeVisible()
  await expectAccessible(third)
  await conflict.getByRole('button', { name: /^Use mine/ }).click()
  await expect(conflict).toHaveCount(0)
  await expect(statement(third)).toHaveValue('Run the status cycle for the sponsor.')
  await expect(saved(third)).toBeVisible()
  await page.reload()
  await expect(statement(page)).toHaveValue('Run the status cycle for the sponsor.')
  await third.close()

  // Away from the network the words stay in the tab, and are sent when it is back.
  await page.context().setOffline(true)
  await statement(page).fill('Run the status cycle on a train.')
  await expect(page.getByRole('status').filter({ hasText: /kept in this tab/ })).toBeVisible()
  await page.context().setOffline(false)
  await expect(saved(page)).toBeVisible({ timeout: 15_000 })
  await discardDraft(page)
})

test('reminds editors of what is to be looked at again', async ({ page }) => {
  await begin(page)
  await page.goto('/edit/framework/review')
  const dates = page.getByRole('region', { name: 'To be looked at again' })
  await dates.getByLabel('Entry').selectOption({ label: status.name })
  await dates.getByLabel('By').fill('2026-01-31')
  await dates.getByLabel('Who looks').selectOption({ index: 1 })
  await dates.getByRole('button', { name: 'Set the date' }).click()
  await expect(dates.getByText('The date is set.')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/edit/framework')
  const due = page.getByRole('region', { name: 'To be looked at again' })
  await expect(due.getByRole('link', { name: status.name })).toBeVisible()
  await expect(due.getByText('due', { exact: true })).toBeVisible()
  await expect(due.getByText(/^31 January 2026, \S/)).toBeVisible()
  await expectAccessible(page)
  await page.goto('/edit/framework/review')
  await dates.getByLabel('Entry').selectOption({ label: status.name })
  await dates.getByRole('button', { name: 'Set the date' }).click()
  await expect(dates.getByText('The date is taken away.')).toBeVisible()
  await discardDraft(page)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('writes letters and texts with plain forms', async ({ page }) => {
    await begin(page)
    await page.goto('/edit/framework/matrix')
    await page.getByRole('link', { name: status.name }).click()
    await page.getByRole('radio', { name: 'Accountable: Head of PMO' }).check({ force: true })
    await page.getByLabel('Evidence phrases').fill('status report\nsponsor digest')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved in the draft.', { exact: true })).toBeVisible()
    await expect(page.getByText('Exactly one role must be accountable, not 2.')).toBeVisible()
    await expect(page.getByLabel('Evidence phrases')).toHaveValue('status report\nsponsor digest')
    await page.getByRole('radio', { name: 'No part: PMO Manager' }).check({ force: true })
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Exactly one role must be accountable, not 2.')).toHaveCount(0)
    await page.goto('/edit/framework/governance-roles')
    await page.getByRole('button', { name: /^Down ?: Project Sponsor/ }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Project Sponsor' }).first()).toBeVisible()
    await page.getByLabel('Name of a new governance role').fill('Data Owner')
    await page.getByRole('button', { name: 'Add the governance role' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Data Owner' })).toBeVisible()
    await page.getByRole('button', { name: 'Take it out of the draft' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Governance roles' })).toBeVisible()
    await discardDraft(page)
  })
})

test('orders a list with the buttons, a pointer or the keys, and takes it back', async ({ page }) => {
  await begin(page)
  await page.goto('/edit/framework/governance-roles')
  const names = page.locator('.entries > li > div > a')
  const before = await names.allTextContents()
  const [first = '', second = '', third = ''] = before
  const expectOrder = (...start: string[]) =>
    expect.poll(async () => (await names.allTextContents()).slice(0, start.length)).toEqual(start)
  const named = (words: string, name: string) => page.getByRole('button', { name: new RegExp(`^${words} ?: ${name}$`) })

  await named('Down', first).click()
  await expectOrder(second, first, third)
  await expect(named('Down', first)).toBeFocused()
  await expect(page.getByText(`${first}: now number 2.`)).toBeAttached()
  await expect(saved(page)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expectOrder(first, second, third)
  await page.keyboard.press('Control+Shift+z')
  await expectOrder(second, first, third)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expectOrder(first, second, third)
  await expect(saved(page)).toBeVisible()

  // With a pointer, to a place further away.
  const handle = await named('Move', third).boundingBox()
  const target = await named('Move', first).boundingBox()
  if (!handle || !target) throw new Error('There is nothing to drag.')
  const middle = ({ x, y, width, height }: typeof handle) => [x + width / 2, y + height / 2] as const
  await page.mouse.move(...middle(handle))
  await page.mouse.down()
  await page.mouse.move(...middle(target), { steps: 12 })
  await page.mouse.up()
  await expectOrder(third, first, second)
  await expect(saved(page)).toBeVisible()

  // With the keyboard: lifted, carried on, put down; and left where it was.
  await named('Move', third).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(`Lifted ${third}, number 1 of ${before.length}.`)).toBeAttached()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText(`${third} over number 2 of ${before.length}.`)).toBeAttached()
  await page.keyboard.press('Space')
  await expectOrder(first, third, second)
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expectOrder(first, third, second)
  await expectAccessible(page)
  await discardDraft(page)
})

test('brings a version that was published meanwhile into the draft', async ({ page }) => {
  await begin(page)
  const audit = '/edit/framework/governance-roles/internal-audit'
  await page.goto(audit)
  await page.getByLabel('Description').fill('Asks whether the controls do what they promise.')
  await expect(saved(page)).toBeVisible()

  const reference = JSON.parse(fs.readFileSync('prisma/reference/framework.json', 'utf8'))
  const describe = (id: string, description: string) => {
    reference.governanceRoles.find((role: { id: string }) => role.id === id).description = description
  }
  describe('internal-audit', 'Looks at the controls from outside.')
  describe('project-sponsor', 'Owns the case for the project, and answers for it.')
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'rolecharter-e2e-')), 'framework.json')
  fs.writeFileSync(file, JSON.stringify({ ...reference, version: '1.0.1' }))
  const env = { ...process.env, DATABASE_URL: databaseUrl() }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/import-framework.ts', file], { env })

  // A server looks every few seconds whether another process has published.
  await expect(async () => {
    await page.goto('/edit/framework/publish')
    await expect(page.getByText('Version 1.0.1 was published since this draft began: bring it in first.')).toBeVisible({
      timeout: 500,
    })
  }).toPass({ timeout: 20_000 })
  await page.goto('/edit/framework')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Bring it into the draft' }).click()
  await expect(page.getByRole('heading', { name: 'Bring version 1.0.1 into the draft' })).toBeVisible()
  const both = page.getByRole('region', { name: 'Changed in both' })
  await expect(both.getByText('Asks whether the controls do what they promise.')).toBeVisible()
  await expect(both.getByText('Looks at the controls from outside.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bring version 1.0.1 into the draft' }).click()
  await expect(page).toHaveURL(/\/edit\/framework\/review$/)
  await page.goto(audit)
  await expect(page.getByLabel('Description')).toHaveValue('Asks whether the controls do what they promise.')
  await page.goto('/edit/framework/governance-roles/project-sponsor')
  await expect(page.getByLabel('Description')).toHaveValue('Owns the case for the project, and answers for it.')
  await page.goto('/edit/framework/publish')
  await expect(page.getByText('bring it in first')).toHaveCount(0)
  await discardDraft(page)
})

test('edits, reviews and publishes with the keyboard alone', async ({ page, context }) => {
  test.slow() // the whole way, and axe in every theme and width at each stop
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, 'editor', '/edit/framework')
  await expectAccessible(page)
  await press(page, page.getByRole('button', { name: 'Start the draft' }))
  await expect(page.getByRole('heading', { name: /^Draft 1\.\d+\.0$/ })).toBeVisible()
  await expectAccessible(page)

  // The matrix: letters, ranges, the rules beside the cell, and the way back.
  await press(page, part(page, /^RACI matrix/))
  const first = cell(page, 'Project Support Officer has no part in Design governance framework.')
  await tabTo(page, first)
  await page.keyboard.press('a')
  const two = 'Exactly one role must be accountable, not 2.'
  await expect(page.getByRole('gridcell', { name: new RegExp(`Design governance framework. ${two}`) })).toHaveCount(2)
  await expect(saved(page)).toBeVisible()
  await expectAccessible(page)
  await press(page, page.getByRole('button', { name: /^Go there ?: Design governance framework/ }))
  await expect(page.getByRole('gridcell', { name: /^Project Support Officer is accountable/ })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(first).toBeFocused()
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+z')
  await expect(page.getByText(two)).toHaveCount(0)
  await page.keyboard.press('Control+End')
  await expect(cell(page, 'Internal Audit has no part in Align portfolio with strategy.')).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.evaluate(() => navigator.clipboard.writeText('R\tC\nmaybe\tI'))
  await page.keyboard.press('Control+v')
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing was pasted' })).toBeFocused()
  await expect(page.getByText('“maybe” is not R, A, C or I.')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Leave the matrix as it is' }))
  await expect(first).toBeFocused()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('i')
  await expect(cell(page, 'Project Support Officer is informed of Define roles and accountabilities.')).toBeFocused()
  await expect(saved(page)).toBeVisible()

  // An entry: its words, what changed, undo and redo.
  await press(page, part(page, /^Responsibilities/))
  await expectAccessible(page)
  await press(page, page.getByRole('link', { name: status.name }))
  const statement = page.getByLabel('What the role does, in one sentence')
  const before = await statement.inputValue()
  await tabTo(page, statement)
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Say what was decided.')
  await expect(saved(page)).toBeVisible()
  await expect(page.getByRole('complementary').getByText('Say what was decided.')).toBeVisible()
  await expectAccessible(page)
  const undo = page.getByRole('button', { name: 'Undo', exact: true })
  await press(page, undo)
  await expect(statement).toHaveValue(before)
  await press(page, page.getByRole('button', { name: 'Redo', exact: true }))
  await expect(statement).toHaveValue(`${before} Say what was decided.`)
  await expect(saved(page)).toBeVisible()

  // A role and a competency have many controls: none of them may be out of reach.
  await page.goto('/edit/framework/roles/pmo-analyst')
  await expectAccessible(page)
  await page.goto('/edit/framework/competencies/governance-design')
  await expectAccessible(page)

  // Review: what changed, a comment, a request.
  await press(page, part(page, /^Review$/))
  await expect(page.getByRole('heading', { name: /^3 changes since/ })).toBeVisible()
  await tabTo(page, page.getByLabel('A new comment'))
  await page.keyboard.type('Ready, I think.')
  await press(page, page.getByRole('button', { name: 'Comment', exact: true }))
  await expect(page.getByRole('list').getByText('Ready, I think.').first()).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Ask the other editors to review' }))
  await expect(page.getByText('A review was asked for.')).toBeVisible()
  await expectAccessible(page)

  // Publishing: the number that the changes need, the change log, the last step.
  await press(page, part(page, /^Publish$/))
  await expect(page.getByLabel('Version number')).toHaveValue(/^1\.\d+\.0$/)
  const version = await page.getByLabel('Version number').inputValue()
  await expect(page.getByLabel('Change log')).not.toHaveValue('')
  await expectAccessible(page)
  await press(page, page.getByRole('button', { name: 'Publish', exact: true }))
  await expect(page.getByText(`Version ${version} is published.`)).toBeVisible()
  await expectAccessible(page)
  await page.goto('/responsibilities/run-status-reporting')
  await expect(page.getByText('Say what was decided.').first()).toBeVisible()
})
