import fs from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

/** A page whose console must stay clean: an error there fails the test, whatever it was about. */
export const test = base.extend<{ cleanConsole: undefined }>({
  cleanConsole: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('console', (message) => {
        // A refused form answers with a status that the browser reports by itself, and so is a network that a test took away.
        if (message.type() === 'error' && !/status of (4\d\d|503)|ERR_INTERNET_DISCONNECTED/.test(message.text()))
          errors.push(message.text())
      })
      page.on('pageerror', (error) => errors.push(error.message))
      await use(undefined)
      expect(errors).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

const widths = [390, 1440]
/** The themes differ in colours alone, so in the second only what looks at colours is asked again. */
const schemes = { light: null, dark: ['color-contrast', 'link-in-text-block'] } as const

/** No violation of WCAG 2.2 AA that axe can find, light and dark, on a phone and on a wide screen; and no sideways scroll. */
export async function expectAccessible(page: Page) {
  const before = page.viewportSize()
  // After a link was followed, the head may come a moment later than the page.
  await expect(page).toHaveTitle(/\S/)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const axe = new AxeBuilder({ page })
      const rules = schemes[colorScheme]
      const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze()
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
      expect(found, `axe at ${width} px, ${colorScheme}`).toEqual([])
    }
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wider, `sideways scroll at ${width} px`).toBeLessThanOrEqual(0)
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
}

interface DemoAccount {
  kind: 'candidate' | 'hirer' | 'editor' | 'operator'
  email: string
  password: string
}

/** The sign-ins that the seed made up for this run. */
export function demoAccount(kind: DemoAccount['kind']): DemoAccount {
  const file = path.join(process.env.E2E_DATA ?? '.data/e2e', 'demo-accounts.json')
  const accounts: DemoAccount[] = JSON.parse(fs.readFileSync(file, 'utf8'))
  const account = accounts.find((candidate) => candidate.kind === kind)
  if (!account) throw new Error(`There is no demo ${kind}.`)
  return account
}

/** Of the database that the server under test started for itself. */
export function databaseUrl(): string {
  const kept = (name: string) =>
    fs.readFileSync(path.join(process.env.E2E_DATA ?? '.data/e2e', 'pg', name), 'utf8').trim()
  return `postgresql://postgres:${encodeURIComponent(kept('password'))}@127.0.0.1:${kept('port')}/rolecharter`
}

export async function signIn(page: Page, kind: DemoAccount['kind'], next = '/') {
  const { email, password } = demoAccount(kind)
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

/** Leaves the editor as it was found: a draft left behind would meet whoever edits next. */
export async function discardDraft(page: Page) {
  await page.goto('/edit/framework')
  await page.getByText('Throw this draft away').click()
  await page.getByLabel(/gone for good/).check()
  await page.getByRole('button', { name: 'Throw it away' }).click()
  await expect(page.getByRole('button', { name: 'Start the draft' })).toBeVisible()
}
