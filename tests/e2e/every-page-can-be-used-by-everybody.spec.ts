import { expect, expectAccessible, test } from './support'

// The pages whose own journeys do not look: what a visitor meets first, and what is met when nothing is there.
test('home', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(5)
  await expectAccessible(page)
  await page.getByLabel('Role, duty, tool, employer or place').fill('benefits')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/jobs\?q=benefits$/)
})

test('a job', async ({ page }) => {
  await page.goto('/jobs')
  await page.getByRole('article').first().getByRole('link').first().click()
  await page.waitForURL(/\/jobs\/\d+-/)
  await expect(page.getByRole('link', { name: /^Apply/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Similar jobs', exact: true })).toBeVisible()
  await expectAccessible(page)
  // An old or shortened address leads to the one that counts.
  const address = new URL(page.url()).pathname
  await page.goto(address.replace(/-.*/, '-an-older-title'))
  expect(new URL(page.url()).pathname).toBe(address)
})

test('nothing at this address', async ({ page }) => {
  expect((await page.goto('/no-such-page'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  await expectAccessible(page)
})

for (const [name, address] of Object.entries({ privacy: '/privacy', accessibility: '/accessibility' }))
  test(name, async ({ page }) => {
    await page.goto(address)
    await expectAccessible(page)
  })

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the menu of a small screen, and the choice of a theme', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/')
    await page.getByText('Menu', { exact: true }).click()
    await page.getByRole('navigation', { name: 'Main, small screens' }).getByRole('link', { name: 'Roles' }).click()
    await expect(page).toHaveURL(/\/roles$/)
    await page.getByRole('button', { name: 'dark' }).click()
    await expect(page).toHaveURL(/\/roles$/)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  })
})
