import { expect, expectAccessible, test } from './support'

test('finds a role in the catalogue and reads its profile', async ({ page }) => {
  test.slow() // looks at long pages in every theme and width
  await page.goto('/roles')
  await expect(page).toHaveTitle(/PMO roles/)
  await expectAccessible(page)
  await page.getByRole('list').getByRole('link', { name: 'PMO Manager', exact: true }).click()
  await expect(page).toHaveURL('/roles/pmo-manager')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('PMO Manager')
  await expect(page.getByText('Reports to', { exact: true })).toBeVisible()
  await expect(page.getByText('Accountable for 19 of the 55 responsibilities')).toBeVisible()
  await expect(page.getByRole('row', { name: /^PMO Manager .*£55,000/ })).toContainText('53')
  await expectAccessible(page)

  await page.getByText('21 common duties').click()
  await page.getByText('6 desirable competencies').click()
  await expectAccessible(page)
})

test('goes on from a role to its work, its competencies and the next role', async ({ page }) => {
  test.slow()
  await page.goto('/roles/pmo-analyst')
  await page
    .getByRole('heading', { name: 'The way up' })
    .locator('..')
    .getByRole('link', { name: 'PMO Manager', exact: true })
    .first()
    .click()
  await expect(page).toHaveURL('/roles/pmo-manager')

  await page.getByRole('link', { name: 'Governance & decision rights' }).click()
  await expect(page).toHaveURL('/framework/competencies/governance-design')
  await expect(page.getByRole('listitem').filter({ hasText: /^4 Lead/ })).toContainText('PMO Manager')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Run governance forums' }).click()
  await expect(page).toHaveURL('/responsibilities/run-governance-forums')
  await expect(page.getByRole('heading', { name: 'Who does what' })).toBeVisible()
  await expectAccessible(page)
})

test('takes the handbook of a version away, as a page, a file and data', async ({ page }) => {
  await page.goto('/framework/versions')
  await page.getByRole('link', { name: 'Version 1.0.0' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('handbook')
  await expect(page.locator('#role-pmo-analyst')).toContainText('PMO Analyst')
  const file = await page.request.get('/framework/versions/1.0.0/handbook.pdf')
  expect(file.status()).toBe(200)
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await (await page.request.get('/framework/versions/1.0.0/framework.json')).json()).toMatchObject({
    version: '1.0.0',
  })
  expect((await page.request.get('/framework/versions/9.9.9/handbook.pdf')).status()).toBe(404)
})

test('learns what the framework is', async ({ page }) => {
  await page.goto('/framework')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(/^\d+\.\d+\.\d+$/).first()).toBeVisible()
  await expectAccessible(page)
})

test('sees everything in print that the screen folds away', async ({ page }) => {
  await page.goto('/roles/pmo-manager')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('link', { name: 'Match my résumé' })).toBeHidden()
  await expect(page.getByRole('link', { name: /^Model capacity and what-if/ })).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('reads the whole profile', async ({ page }) => {
    await page.goto('/roles/pmo-manager')
    await expect(page.getByRole('heading', { name: 'Ladder of levels' })).toBeVisible()
    await page.getByText('9 occasional duties').click()
    await expect(page.getByRole('link', { name: /^Model capacity and what-if/ })).toBeVisible()
  })
})

test('gives search engines an occupation, a canonical address, and no page for what is not there', async ({
  page,
  request,
}) => {
  await page.goto('/roles/pmo-manager?from=mail')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/roles\/pmo-manager$/)
  const markup = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(markup ?? '')).toMatchObject({ '@type': 'Occupation', name: 'PMO Manager' })
  for (const address of ['/roles/nobody', '/framework/competencies/nothing', '/responsibilities/make-tea'])
    expect((await request.get(address)).status(), address).toBe(404)
})
