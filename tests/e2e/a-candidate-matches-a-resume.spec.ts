import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { docxOf, pdfOf, sampleResume } from '../support/resume-files'

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
      .getByRole('button', { name: /^Wrong, set it aside/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1, name: `What this résumé shows for ${title}` })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Take my answer back/ })).toHaveCount(1)
  })
})

test('lights the lines of a duty that is reached with the keyboard', async ({ page }) => {
  await page.goto('/match')
  await page.getByLabel('Or paste the text').fill(pasted)
  await page.getByLabel('Or paste the text').press('Tab')
  await expect(page.getByRole('button', { name: 'Show what it evidences' })).toBeFocused()
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
