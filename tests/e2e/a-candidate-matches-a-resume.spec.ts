import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { docxOf, pdfOf, sampleResume } from '../support/resume-files'
import { expect, expectAccessible, test } from './support'

const pasted = sampleResume.join('\n')
const pdf = pdfOf([sampleResume.map((line) => line.replace('•', '\u0095'))])
const report = (page: Page) => page.getByRole('heading', { level: 1, name: /What this résumé shows for/ })

async function send(page: Page) {
  await page.getByRole('button', { name: 'Show what it evidences' }).click()
}

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}

test('reads pasted text into a report that ends with the number', async ({ page }) => {
  await page.goto('/match')
  await page.getByLabel('Or paste the text').fill(pasted)
  await send(page)
  await expect(report(page)).toBeVisible()
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts()
  expect(headings.slice(0, 4)).toEqual([
    'The threads',
    'Evidenced',
    'Possible, please confirm',
    'Not evidenced in this résumé',
  ])
  expect(headings.at(-1)).toBe('Coverage')
  await expect(page.locator('mark.ev').first()).toBeVisible()
  await expect(page.getByText('not an employer’s score')).toBeVisible()
  await expect(page.getByText('Okoro')).toHaveCount(0)
})

for (const [kind, name, buffer] of [
  ['PDF', 'resume.pdf', pdf],
  ['Word document', 'resume.docx', docxOf(sampleResume)],
] as const)
  test(`reads a ${kind}`, async ({ page }) => {
    await page.goto('/match')
    await page.getByLabel('Résumé file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await send(page)
    await expect(report(page)).toBeVisible()
    await expect(page.getByText('Kept the risk and issue log current').first()).toBeVisible()
  })

for (const [what, buffer, sentence] of [
  ['a picture named .pdf', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'), /must be a PDF/],
  ['a scan', pdfOf([['Ada']]), /looks like a scan/],
  ['more than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 'a'), /smaller than 5 MB/],
  ['more than the whole form may hold', Buffer.alloc(8 * 1024 * 1024, 'a'), /smaller than 5 MB/],
] as const)
  test(`says what is wrong with ${what}`, async ({ page }) => {
    await page.goto('/match')
    await page.getByLabel('Résumé file').setInputFiles({ name: 'resume.pdf', mimeType: 'application/pdf', buffer })
    await send(page)
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeFocused()
    await expect(page.getByLabel('Résumé file')).toHaveAccessibleDescription(sentence)
    await expectNoViolations(page)
  })

test('says that no match is a normal answer', async ({ page }) => {
  await page.goto('/match')
  await page.getByLabel('Or paste the text').fill('Grew tomatoes under glass for a market garden')
  await send(page)
  await expect(page.getByText('No line is tied to a duty of this role')).toBeVisible()
  await expect(page.getByText('That is a normal answer')).toBeVisible()
})

test('shows a report once, and then says that it was let go', async ({ page }) => {
  await page.goto('/match')
  await page.getByLabel('Or paste the text').fill(pasted)
  await send(page)
  await expect(report(page)).toBeVisible()
  await page.reload()
  await expect(page.getByText('was let go, since nothing is stored').first()).toBeVisible()
})

test('shows hostile text as text', async ({ page }) => {
  const hostile = `Kept the RAID log <img src=x onerror="document.title='owned'"> ${'a'.repeat(5000)}`
  await page.goto('/match')
  await page.getByLabel('Or paste the text').fill(hostile)
  await send(page)
  await expect(report(page)).toBeVisible()
  await expect(page).not.toHaveTitle('owned')
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
})

/** Presses Tab until the control has the focus, as a person without a mouse would. */
async function tabTo(page: Page, control: Locator) {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press('Tab')
    if (await control.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('The control cannot be reached with Tab.')
}

const countOf = (page: Page) => page.locator('.counted .first strong')
const role = 'project-support-officer'

async function openReport(page: Page) {
  await page.goto(`/match?role=${role}`)
  await page.getByLabel('Or paste the text').fill(pasted)
  await send(page)
  await expect(report(page)).toContainText('Project Support Officer')
}

test('says what decided each line, what is closest and what would change it, and counts core duties first', async ({
  page,
}) => {
  await openReport(page)
  await expect(page.locator('.counted dt').first()).toContainText(/^\d of \d core duties evidenced/)
  const first = page.locator('.thread:not(.none)').first()
  for (const reason of ['Decided by', 'Closest', 'Would change it'])
    await expect(first.getByText(reason, { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/^Not evidenced: no line shows it/).first()).toBeVisible()
  await expect(page.getByRole('table', { name: /competencies of Project Support Officer/ })).toContainText('Power BI')
  await expect(page.getByText('18 projects', { exact: false }).first()).toBeVisible()
})

test('rejects a line and takes that back, from the keyboard alone', async ({ page }) => {
  await openReport(page)
  const before = await countOf(page).innerText()
  const raid = page.locator('#d-maintain-raid-log')
  const reject = raid.getByRole('button', { name: 'This line does not show it: line 6, Maintain RAID log' })
  await tabTo(page, reject)
  await page.keyboard.press('Enter')
  await expect(raid.getByText('Not evidenced: no line shows it')).toBeVisible()
  await expect(raid.getByText('Line 6 set aside by you')).toBeVisible()
  await expect(countOf(page)).not.toHaveText(before)
  // The page comes back to the duty that the answer was about, and the answer stands with the others at the end.
  await expect(page).toHaveURL(/#d-maintain-raid-log$/)
  const given = page.getByRole('region', { name: 'Your answers' })
  await expect(given).toContainText('does not show: Maintain RAID log')
  await expectNoViolations(page)
  await tabTo(page, given.getByRole('button', { name: 'Take back: line 6, Maintain RAID log' }))
  await page.keyboard.press('Space')
  await expect(countOf(page)).toHaveText(before)
  await expect(page.getByRole('heading', { name: 'Your answers' })).toHaveCount(0)
})

test('puts roles and an open posting side by side, and matches against the posting', async ({ page }) => {
  await openReport(page)
  await page.getByRole('checkbox', { name: 'Compare PMO Analyst' }).check()
  const opening = page.getByRole('group', { name: 'Open postings of this role' }).getByRole('listitem').first()
  const title = await opening.getByRole('checkbox').locator('..').innerText()
  await opening.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Put them side by side' }).click()
  const table = page.getByRole('table', { name: /covered/ }).first()
  await expect(table.getByRole('columnheader')).toHaveCount(4)
  await expect(table.getByRole('columnheader').nth(3)).toContainText(title)
  await expect(table.getByRole('rowheader').first()).toContainText('Where they differ')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Back to the report' }).click()
  await opening.getByRole('button', { name: /^Match against it/ }).click()
  await expect(report(page)).toContainText(title)
  await expect(page.getByRole('link', { name: 'Read the posting' })).toHaveAttribute('href', /^\/jobs\/\d+/)
  // The same by its address, as a person would copy it, and from the posting itself.
  const address = await page.getByRole('link', { name: 'Read the posting' }).getAttribute('href')
  await page.getByRole('link', { name: 'Read the posting' }).click()
  await page.getByRole('link', { name: 'Match my résumé' }).click()
  await expect(page.getByLabel('Or an open posting')).toHaveAccessibleDescription(new RegExp(`^${title}\\.`))
  await page.getByLabel('Or paste the text').fill(pasted)
  await page.getByLabel('Or an open posting').fill(`http://localhost${address}?from=mail`)
  await send(page)
  await expect(report(page)).toContainText(title)
})

test('says so when there is no such posting, and reads the lines against a role', async ({ page }) => {
  await page.goto('/match')
  await page.getByLabel('Or paste the text').fill(pasted)
  await page.getByLabel('Or an open posting').fill('the analyst one')
  await send(page)
  await expect(page.getByText('There is no open posting there')).toBeVisible()
})

test('plans the way to a next role', async ({ page }) => {
  await openReport(page)
  await page.getByRole('button', { name: 'Plan the way to PMO Coordinator' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('From Project Support Officer to PMO Coordinator')
  const parts = await page.getByRole('heading', { level: 2 }).allInnerTexts()
  expect(parts[0]).toMatch(/core dut(y|ies) to gain/)
  expect(parts.at(-1)).toBe('Levels that rise')
  await expect(page.getByText('A line to earn:').first()).toBeVisible()
  await expect(page.getByRole('table', { name: /competenc(y rises|ies rise) from/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Back to the report' }).click()
  await expect(report(page)).toBeVisible()
})

test('warns before anything is concluded from a résumé that was read badly', async ({ page }) => {
  await page.goto('/match')
  await page.getByLabel('Or paste the text').fill('Kept the RAID log and chased its owners')
  await send(page)
  await expect(page.getByRole('region', { name: 'The résumé may not have been read well' })).toContainText(
    'Very few lines about work',
  )
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('reads a file, answers a doubt and looks at another role', async ({ page }) => {
    await page.goto('/match')
    await page.getByLabel('Résumé file').setInputFiles({ name: 'resume.pdf', mimeType: 'application/pdf', buffer: pdf })
    await send(page)
    await expect(report(page)).toBeVisible()
    const role = page.getByRole('table').getByRole('button').first()
    const title = await role.innerText()
    await role.click()
    await expect(page.getByRole('heading', { level: 1, name: `What this résumé shows for ${title}` })).toBeVisible()
    await page
      .getByRole('button', { name: /^This line does not show it/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1, name: `What this résumé shows for ${title}` })).toBeVisible()
    await page.getByRole('button', { name: /^Take it back/ }).click()
    await expect(page.getByRole('button', { name: /^Take it back/ })).toHaveCount(0)
    await page.getByRole('checkbox', { name: 'Compare Head of PMO' }).check()
    await page.getByRole('button', { name: 'Put them side by side' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'One résumé, side by side' })).toBeVisible()
  })
})

test('lights the lines of a duty that is reached with the keyboard', async ({ page }) => {
  await page.goto('/match')
  await page.getByLabel('Or paste the text').fill(pasted)
  await tabTo(page, page.getByRole('button', { name: 'Show what it evidences' }))
  await page.keyboard.press('Enter')
  await expect(report(page)).toBeVisible()
  const duty = page.getByRole('list', { name: 'Duties of the role' }).getByRole('link').first()
  await expect(async () => {
    await duty.blur()
    await duty.focus()
    await expect(page.locator('.ties path.lit').first()).toBeAttached({ timeout: 500 })
  }).toPass()
  await expect(page.locator('.thread.lit')).toHaveCount(1)
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [390, 1440])
    test(`has no accessibility violation, ${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      await page.goto('/match')
      await expectNoViolations(page)
      await page.getByLabel('Or paste the text').fill(pasted)
      await send(page)
      await expect(report(page)).toBeVisible()
      await expectNoViolations(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    })
