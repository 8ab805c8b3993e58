import { expect, expectAccessible, test } from './support'

test('walks the matrix with the arrow keys and is told what each cell means', async ({ page }) => {
  await page.goto('/responsibilities')
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()

  const told = page.getByRole('status')
  await page.getByRole('region', { name: /^RACI matrix/ }).focus()
  // The links in the heads are stops of their own; the cells together are one.
  await grid.getByRole('gridcell').first().focus()
  await expect(told).toContainText('Design governance framework, Project Support Officer. No part')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(told).toContainText('Design governance framework, PMO Analyst. Informed.')
  await page.keyboard.press('ArrowDown')
  await expect(told).toContainText('Define roles and accountabilities, PMO Analyst. Responsible.')
  await page.keyboard.press('End')
  await expect(told).toContainText('Define roles and accountabilities, Internal Audit.')
  await page.keyboard.press('Control+Home')
  await expect(told).toContainText('Design governance framework, Project Support Officer.')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  await expect(told).toContainText('Design governance framework, Project Support Officer.')
  await page.keyboard.press('Control+End')
  await expect(told).toContainText('Align portfolio with strategy, Internal Audit.')
  await expect(grid.locator('td[tabindex="0"]')).toHaveCount(1)

  // One press of Tab leaves the cells.
  await page.keyboard.press('Tab')
  await expect(grid.locator('td:focus')).toHaveCount(0)
})

test('finds it accessible, whole and narrowed', async ({ page }) => {
  test.slow() // 1,320 cells, in every theme and width
  await page.goto('/responsibilities')
  await expect(page.getByRole('grid')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/responsibilities?theme=reporting&role=pmo-manager')
  await expectAccessible(page)
  await page.goto('/responsibilities?theme=reporting&role=internal-audit')
  await expectAccessible(page)
})

test('is told the same with the pointer', async ({ page }) => {
  await page.goto('/responsibilities')
  const row = page.getByRole('row', { name: /^Run status reporting/ })
  await row.getByText('A', { exact: true }).hover()
  await expect(page.getByRole('status')).toContainText('Run status reporting, PMO Manager. Accountable.')
})

test('narrows the matrix by theme, role and part, and can send the address to somebody', async ({ page }) => {
  await page.goto('/responsibilities')
  await page.getByLabel('Role', { exact: true }).selectOption('PMO Manager')
  await page.getByLabel('Letter').selectOption('A')
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.waitForURL(/role=pmo-manager/)
  await expect(page.getByText('19 of 55 responsibilities')).toBeVisible()
  await expect(page.getByRole('columnheader').nth(1)).toHaveText('PMO Manager')
  await page.reload()
  await expect(page.getByLabel('Role', { exact: true })).toHaveValue('pmo-manager')
  await expect(page.getByText('19 of 55 responsibilities')).toBeVisible()

  await page.goto('/responsibilities?theme=reporting&role=internal-audit')
  await expect(page.getByRole('heading', { name: 'No such row' })).toBeVisible()
  await page.getByRole('link', { name: 'Show all responsibilities' }).click()
  await expect(page.getByRole('grid')).toBeVisible()
})

test('keeps the heads in sight while the table scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/responsibilities')
  const region = page.getByRole('region', { name: /^RACI matrix/ })
  await region.evaluate((frame) => frame.scrollTo(400, 900))
  const frame = await region.boundingBox()
  const head = await page.getByRole('columnheader', { name: 'PMO Manager' }).boundingBox()
  const corner = await page.getByRole('columnheader', { name: 'Responsibility' }).boundingBox()
  expect(Math.round(head?.y ?? -1)).toBe(Math.round(frame?.y ?? 0))
  expect(Math.round(corner?.x ?? -1)).toBe(Math.round(frame?.x ?? 0))
})

test('prints on one sheet of A3', async ({ page }) => {
  await page.goto('/responsibilities')
  const print = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(print.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  // 297 by 420 mm in points.
  expect(print).toMatch(/MediaBox\s*\[0 0 84\d[.\d]* 119\d[.\d]*\]/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('reads and narrows a plain table', async ({ page }) => {
    await page.goto('/responsibilities')
    await expect(page.getByRole('table')).toBeVisible()
    await page.getByLabel('Theme').selectOption('Finance')
    await page.getByRole('button', { name: 'Filter' }).click()
    await expect(page).toHaveURL(/theme=finance/)
    await expect(page.getByText('4 of 55 responsibilities')).toBeVisible()
    await expect(page.getByRole('row', { name: /^Track project finance/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /^Run status reporting/ })).toHaveCount(0)
  })
})

test('opens with an address that makes no sense', async ({ page }) => {
  await page.goto('/responsibilities?theme=%3Cscript%3E&role=constructor&part=Z&part=A')
  await expect(page.getByText(/^55 responsibilities/)).toBeVisible()
})
