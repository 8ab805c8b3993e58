import type { Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test } from './support'

const misleading = {
  title: 'PMO Manager',
  text: `We are looking for somebody with at least 3 years of PMO experience, reporting to the Head of PMO.
Take minutes of the project board meetings and send them out within two days.
Keep the action and decision logs and chase owners whose actions are late.
Maintain the RAID log with the project managers.
Collect status updates and compile the weekly highlight reports.
Schedule project board meetings, issue agendas and send out the packs.
File project documents in the shared library and control their versions.
There is a canteen with a view of the river.
Salary: £27,000 to £31,000 a year.`,
}
const nurse = {
  title: 'Staff Nurse',
  text: `Give medicines and dress wounds on a busy surgical ward.
Check blood pressure and temperature every four hours.
Comfort patients and speak with their families.
Wash hands, wear gloves and keep the ward clean.`,
}

async function send(page: Page, ad: { title: string; text: string }) {
  await page.goto('/decode')
  await page.getByLabel('Job title').fill(ad.title)
  await page.getByLabel('Text of the ad').fill(ad.text)
  await page.getByRole('button', { name: 'Show what it asks for' }).click()
}
const verdict = (page: Page) => page.getByRole('heading', { level: 1 })
const warning = /^Titled “PMO Manager.*”, asks for the duties of a PMO Coordinator\.$/

test('warns of a title that promises more than the duties, and shows by which words', async ({ page }) => {
  await page.goto('/decode')
  await expectAccessible(page)
  await send(page, misleading)
  await expect(verdict(page)).toHaveText('By its duties: PMO Coordinator')
  await expect(page.getByText(warning)).toBeVisible()

  const line = page.getByRole('listitem').filter({ hasText: 'Maintain the RAID log' }).first()
  await expect(line.locator('mark').first()).toBeVisible()
  await expect(line.getByText('Asked for:').first()).toBeVisible()
  await page.getByText(/lines? of the ad$/).click()
  await expect(page.getByText('There is a canteen with a view of the river.', { exact: true })).toBeVisible()

  await expect(page.getByRole('heading', { name: 'Unusual for PMO Coordinator' })).toBeVisible()
  await expect(page.getByText('“at least 3 years of PMO experience”')).toBeVisible()
  await expect(page.getByText('“reporting to the Head of PMO”')).toBeVisible()
  await expect(page.getByText(/read as £27,000 to £31,000 a year/)).toBeVisible()
  await expectAccessible(page)

  // The ad stands in the form again, ready to be changed.
  await expect(page.getByLabel('Text of the ad')).toHaveValue(misleading.text)
})

test('says so when it is no project-office job', async ({ page }) => {
  await send(page, nurse)
  await expect(verdict(page)).toHaveText('Not a project-office job')
  await expect(page.getByText('Not a project-office job, as far as its duties say.')).toBeVisible()
  await expectAccessible(page)
})

test('says what is wrong with what cannot be read, and loses none of it', async ({ page }) => {
  for (const [text, sentence] of [
    ['', /Paste the text of the ad/],
    ['PMO, well paid', /too short/],
    ['Sie führen das Risikoregister und erstellen die Berichte für den Lenkungskreis.', /English/],
    [`You will take minutes. ${'<b>"x</b> '.repeat(5000)}`, /longer than 40,000 characters/],
  ] as const) {
    await send(page, { title: 'PMO "Analyst" <i>', text })
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeFocused()
    await expect(page.getByLabel('Job title')).toHaveValue('PMO "Analyst" <i>')
    await expect(page.getByLabel('Text of the ad')).toHaveValue(text)
    await expect(page.getByLabel('Text of the ad')).toHaveAccessibleDescription(sentence)
  }
  await expectAccessible(page)
})

test('a posting says what its words ask for once they were read', async ({ page }) => {
  await page.goto('/jobs')
  await page.getByRole('article').first().getByRole('link').first().click()
  await page.waitForURL(/\/jobs\/\d+-/)
  // The worker reads postings while the server runs.
  await expect(async () => {
    await page.reload()
    await expect(page.getByText(/^Read by matcher/)).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 60_000 })
  const section = page.getByRole('region', { name: 'What this ad really asks for' })
  // One verdict: the duties that the hirer tied tell the role, and the words only what stands beside them.
  await expect(section.getByText(/^(The listed duties fit the role|Published as|By its duties this is)/)).toBeVisible()
  await expect(section.getByText(/^(By the duties in its text|Its words alone)/)).toHaveCount(0)
  await expectAccessible(page)
})

test('a hirer is told in the preview and in the editor that title and duties disagree', async ({ page }) => {
  await signIn(page, 'hirer', '/hiring')
  await page.getByRole('link', { name: 'New posting' }).click()
  await page.getByRole('radio', { name: /^PMO Coordinator/ }).check()
  await page.getByRole('button', { name: 'Start the draft' }).click()
  await page.waitForURL(/\/hiring\/postings\/\d+$/)
  await page.getByLabel('Job title').fill('Head of PMO')
  await page.getByRole('button', { name: 'Save and preview' }).click()
  await page.waitForURL(/\/preview$/)
  await expect(page.getByText('Titled “Head of PMO”, asks for the duties of a PMO Coordinator.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Go on writing' }).click()
  await expect(page.getByText('Titled “Head of PMO”, asks for the duties of a PMO Coordinator.')).toBeVisible()
  await expectAccessible(page)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('an ad is decoded, and one that cannot be read comes back', async ({ page }) => {
    await send(page, { ...misleading, text: 'too short' })
    await expect(page.getByRole('alert')).toContainText('too short')
    await expect(page.getByLabel('Text of the ad')).toHaveValue('too short')
    await page.getByLabel('Text of the ad').fill(misleading.text)
    await page.getByRole('button', { name: 'Show what it asks for' }).click()
    await expect(page.getByText(warning)).toBeVisible()
  })
})
