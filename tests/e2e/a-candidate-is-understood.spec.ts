import { expect, expectAccessible, test } from './support'

const label = 'Role, duty, tool, employer or place'

test('words become filters that can be seen, removed and brought back', async ({ page }) => {
  await page.goto('/jobs?q=pmo+remote')
  const chips = page.getByRole('list', { name: 'Filters that are on' })
  await expect(chips).toContainText('Remote from your words')
  await expect(page.getByRole('checkbox', { name: /^Remote/ })).toBeChecked()
  await expectAccessible(page)

  await page.getByRole('link', { name: /^Remove filter: Remote/ }).click()
  await expect(page).toHaveURL(/keep=remote/)
  await expect(page.getByRole('checkbox', { name: /^Remote/ })).not.toBeChecked()
  await expect(page.getByLabel(label)).toHaveValue('pmo remote')
  await page.goBack()
  await expect(chips).toContainText('Remote from your words')
})

test('the name of an employer stays whole, and is offered as a filter', async ({ page }) => {
  await page.goto('/jobs?q=Tessaly+Systems+India')
  await expect(page.getByRole('list', { name: 'Filters that are on' })).toHaveCount(0)
  await expect(page.getByRole('article').first()).toContainText('Tessaly Systems India')
  const offer = page.getByRole('list', { name: 'Make a filter of it' }).getByRole('link').first()
  await expect(offer).toHaveText('Tessaly Systems India for “Tessaly Systems India”')
  await offer.click()
  await expect(page).toHaveURL(/employer=/)
  await expect(page.getByRole('link', { name: 'Remove filter: Tessaly Systems India' })).toBeVisible()
})

test('completes what is typed with the keyboard, and says what choosing does', async ({ page }) => {
  await page.goto('/jobs')
  const field = page.getByRole('combobox', { name: label })
  await field.focus()
  await page.keyboard.type('remote pmo ana')
  await expect(page.getByRole('listbox')).toBeVisible()
  const option = page.getByRole('group', { name: 'Roles: set the role filter' }).getByRole('option').first()
  await expect(option).toContainText('PMO Analyst')
  await expectAccessible(page)

  await page.keyboard.press('ArrowDown')
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await page.keyboard.press('ArrowDown')
  await expect(option).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/jobs\?q=remote&role=pmo-analyst$/)
  await expect(page.getByRole('list', { name: 'Filters that are on' })).toContainText('PMO Analyst')
})

test('keeps recent searches in this browser only, until they are cleared or switched off', async ({ page }) => {
  await page.goto('/')
  const field = page.getByRole('combobox', { name: label })
  await field.fill('planner')
  await field.press('Enter')
  await expect(page).toHaveURL(/q=planner/)
  await page.goto('/')
  await field.focus()
  await expect(page.getByRole('option', { name: 'planner' })).toBeVisible()
  await page.getByRole('button', { name: 'Keep none' }).click()
  await expect(page.getByText('Recent searches are not kept.')).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('an unticked filter from the words stays off', async ({ page }) => {
    await page.goto('/jobs?q=pmo+remote')
    await page.getByRole('checkbox', { name: /^Remote/ }).uncheck()
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(page.getByRole('checkbox', { name: /^Remote/ })).not.toBeChecked()
    await expect(page.getByRole('searchbox')).toHaveValue('pmo remote')
  })
})

test('answers suggestions as data, with a tag to ask again by', async ({ request }) => {
  const answer = await request.get('/api/search/suggest?q=lond')
  const { groups } = await answer.json()
  expect(groups.flatMap(({ items }: { items: { value?: string }[] }) => items.map(({ value }) => value))).toContain(
    'London, England',
  )
  const again = await request.get('/api/search/suggest?q=lond', {
    headers: { 'if-none-match': answer.headers().etag ?? '' },
  })
  expect(again.status()).toBe(304)
  for (const q of ['', 'x'.repeat(5000), '%00%22', "' or 1=1", '🦄'])
    expect((await request.get(`/api/search/suggest?q=${q}`)).status(), q).toBe(200)
})
