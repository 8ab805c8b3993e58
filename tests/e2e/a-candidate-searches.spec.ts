import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** Needs a server with published postings, among them some for “PMO”. */
const total = async (page: Page) =>
  Number(
    (await page.locator('#results').getByRole('status').innerText())
      .replace(/\D+.*$/s, (rest) => (rest.startsWith(',') ? rest : ''))
      .replaceAll(',', ''),
  )
const firstTitle = (page: Page) => page.getByRole('article').first().getByRole('link').first()

test.describe('with a keyboard', () => {
  test('types a search, narrows it, sorts it, and opens a job', async ({ page }) => {
    await page.goto('/jobs')
    await page.getByRole('combobox', { name: 'Role, duty, tool, employer or place' }).focus()
    await page.keyboard.type('pmo')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/jobs\?q=pmo$/)
    const before = await total(page)
    expect(before).toBeGreaterThan(0)

    const hybrid = page.getByRole('checkbox', { name: /^Hybrid/ })
    await hybrid.focus()
    await page.keyboard.press('Space')
    await expect(page).toHaveURL(/workMode=hybrid/)
    await expect(page.getByRole('list', { name: 'Filters that are on' })).toContainText('Hybrid')
    expect(await total(page)).toBeLessThan(before)
    // The filter that was just used keeps the focus.
    await expect(hybrid).toBeFocused()

    await page.getByLabel('Sorted by').selectOption('newest')
    await expect(page).toHaveURL(/sort=newest/)

    await page.getByRole('link', { name: 'Remove filter: Hybrid' }).focus()
    await page.keyboard.press('Enter')
    await expect(page).not.toHaveURL(/workMode/)
    await expect(hybrid).not.toBeChecked()
    expect(await total(page)).toBe(before)

    await page.goBack()
    await expect(hybrid).toBeChecked()

    const title = await firstTitle(page).innerText()
    await firstTitle(page).focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/jobs\/\d+-/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  })

  test('uses the filters sheet of a small screen', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/jobs?q=pmo')
    const sheet = page.getByRole('form', { name: 'Filters' })
    await expect(sheet).toBeHidden()
    await page.getByRole('link', { name: 'Filters' }).click()
    await expect(sheet).toBeVisible()
    await expect(sheet.getByRole('link', { name: 'Close' })).toBeFocused()

    // The keyboard stays inside, in both directions.
    await page.keyboard.press('Shift+Tab')
    await expect(sheet.getByRole('button', { name: /^Show/ })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(sheet.getByRole('link', { name: 'Close' })).toBeFocused()

    await sheet.getByRole('checkbox', { name: /^Hybrid/ }).check()
    await expect(page).toHaveURL(/workMode=hybrid/)
    await expect(sheet).toBeVisible()
    const shown = await sheet.getByRole('button', { name: /^Show/ }).innerText()
    await sheet.getByRole('button', { name: /^Show/ }).click()
    await expect(sheet).toBeHidden()
    expect(shown.toLowerCase()).toContain(
      (await page.locator('#results').getByRole('status').innerText()).toLowerCase(),
    )

    await page.getByRole('link', { name: 'Filters (1)' }).click()
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(page.getByRole('link', { name: 'Filters (1)' })).toBeFocused()
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('searches, filters, sorts, turns pages and gets out of nothing found', async ({ page }) => {
    await page.goto('/jobs')
    const all = await total(page)
    await page.getByRole('searchbox').fill('pmo')
    await page.getByRole('checkbox', { name: /^Hybrid/ }).check()
    await page.getByLabel('Sorted by').selectOption('salary')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(page).toHaveURL(/q=pmo/)
    await expect(page).toHaveURL(/workMode=hybrid/)
    await expect(page.getByLabel('Sorted by')).toHaveValue('salary')
    expect(await total(page)).toBeLessThan(all)
    await expect(page.getByRole('article').first()).toContainText('hybrid')

    await page.goto('/jobs')
    const titles = await page.getByRole('article').allInnerTexts()
    await page.getByRole('navigation', { name: 'Pages of results' }).getByRole('link', { name: 'Page 2' }).click()
    await expect(page).toHaveURL(/page=2/)
    for (const text of await page.getByRole('article').allInnerTexts()) expect(titles).not.toContain(text)

    await page.goto('/jobs?country=AQ')
    await expect(page.getByRole('heading', { name: 'No job fits all of this' })).toBeVisible()
    await page.getByRole('link', { name: /^Without country/ }).click()
    expect(await total(page)).toBe(all)
  })

  test('opens and closes the filters sheet of a small screen', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/jobs')
    await page.getByRole('link', { name: 'Filters' }).click()
    await page.getByRole('checkbox', { name: /^Remote/ }).check()
    await page.getByRole('button', { name: /^Show/ }).click()
    await expect(page).toHaveURL(/workMode=remote/)
    await expect(page.getByRole('form', { name: 'Filters' })).toBeHidden()
  })
})

test('gets an answer from any address', async ({ page }) => {
  for (const query of [
    '?page=999',
    '?q=%00%22%27%26%7C',
    '?sort=x&pay=-1&role=%3Cscript%3E',
    `?q=${'x'.repeat(3000)}`,
    '?q=a&q=b&city=1&city=2',
  ]) {
    const answer = await page.goto(`/jobs${query}`)
    expect(answer?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Jobs')
  }
})

for (const width of [320, 390, 1440])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`can be used by everybody at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 900 })
      for (const path of [
        '/jobs',
        '/jobs?q=project+cordinator&workMode=hybrid',
        '/jobs?country=AQ',
        '/jobs?q=pmo#filters',
      ]) {
        await page.goto(path)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations, path).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), path).toBe(true)
      }
    })
