import { expect, expectAccessible, test } from './support'

test('reads how fresh it is, why others are similar, and who the employer is', async ({ page }) => {
  await page.goto('/jobs')
  await page.getByRole('article').first().getByRole('link').first().click()
  await page.waitForURL(/\/jobs\/\d+-/)
  const term = (name: string) =>
    page.locator('dl.freshness > div').filter({ has: page.locator('dt', { hasText: name }) })
  for (const name of ['First seen here', 'Last changed', 'Closes', 'Source']) await expect(term(name)).toHaveCount(1)
  await expect(term('First seen here')).toContainText(/\d{4}/)
  // One list, and every line of it says why it is there.
  const similar = page.getByRole('region', { name: 'Similar jobs' })
  await expect(page.getByRole('heading', { name: /^Similar jobs/ })).toHaveCount(1)
  const lines = await similar.getByRole('listitem').allInnerTexts()
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line).toMatch(/duties in common: \S|The same role, \S|In the same place, \S/)
  await expect(page.getByRole('link', { name: /^Apply/ })).toBeInViewport()

  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await page.locator('.ptop').getByRole('link').first().click()
  await page.waitForURL(/\/employers\//)
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible()
  await expectAccessible(page)
})

test('meets no employer and no job where there is none', async ({ request }) => {
  for (const address of [
    '/employers/no-such-employer',
    '/employers/%00',
    '/employers/A%27',
    '/jobs/999999999',
    '/jobs/0/report',
  ])
    expect((await request.get(address)).status(), address).toBe(404)
  const page = await request.get('/jobs')
  const employer = /href="(\/employers\/[^"]+)"/.exec(await page.text())?.[1]
  for (const query of ['', '?page=99999', '?page=-1', '?page=x'])
    expect((await request.get(`${employer}${query}`)).status(), query).toBe(200)
})
