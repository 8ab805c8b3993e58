import type { Page } from '@playwright/test'
import { sampleResume } from '../support/resume-files'
import { expect, expectAccessible, test } from './support'

const jobs = (page: Page) => page.locator('.job-duties > li')

async function openReport(page: Page) {
  await page.goto('/match')
  await page.getByLabel('Or paste the text').fill(sampleResume.join('\n'))
  await page.getByRole('button', { name: 'Show what it evidences' }).click()
  await expect(page.getByRole('region', { name: 'Jobs that ask for what you show' })).toBeVisible()
}

async function openJobs(page: Page) {
  await openReport(page)
  await page.getByRole('button', { name: 'More jobs, by country and contract' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Jobs that ask for what you show' })).toBeVisible()
}

test('reads which jobs ask for what the résumé shows, and opens one', async ({ page }) => {
  await openReport(page)
  const first = jobs(page).first()
  await expect(first.locator('.count')).toHaveText(/^[1-9]\d* of \d+ duties evidenced$/)
  expect(await jobs(page).count()).toBeLessThanOrEqual(5)
  const title = await first.getByRole('link').innerText()
  await first.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('narrows the jobs, is told when none is left, and returns to the report', async ({ page }) => {
  await openJobs(page)
  await expectAccessible(page)
  const all = await jobs(page).count()
  expect(all).toBeGreaterThan(5)
  await page.getByLabel('Way of working').selectOption('remote')
  await page.getByRole('button', { name: 'Show these jobs' }).click()
  await expect(page.getByLabel('Way of working')).toHaveValue('remote')
  for (const facts of await jobs(page).locator('p.soft').allInnerTexts()) expect(facts).toContain('remote')
  await page.getByLabel('Country').selectOption('TV')
  await page.getByRole('button', { name: 'Show these jobs' }).click()
  await expect(page.getByText('No open job asks for what these lines evidence, with these choices.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Back to the report' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /What this résumé shows for/ })).toBeVisible()
})

test('says on the form that a list was let go', async ({ page }) => {
  await openJobs(page)
  await page.reload()
  await expect(page).toHaveURL(/\/match\?read=/)
  await expect(page.getByText('was let go, since nothing is stored').first()).toBeVisible()
})

test('reads on a posting which others ask for the same work', async ({ page }) => {
  await openReport(page)
  await jobs(page).first().getByRole('link').click()
  const similar = page.getByRole('region', { name: 'Similar jobs' })
  await expect(similar.getByRole('listitem').first()).toContainText(/\d+ duties in common: \S/)
  await expectAccessible(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('finds and narrows jobs all the same', async ({ page }) => {
    await openJobs(page)
    await page.getByLabel('Contract').selectOption('permanent')
    await page.getByRole('button', { name: 'Show these jobs' }).click()
    await expect(page.getByLabel('Contract')).toHaveValue('permanent')
    await expect(jobs(page).first().locator('p.soft')).toContainText('permanent')
  })
})
