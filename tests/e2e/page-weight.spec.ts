import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

/**
 * JavaScript of our own on the first load, gzip: everything that the page names, less what the framework puts on an empty
 * page of the same build (the root files of its manifest). Kilobytes of 1,000 bytes.
 */
const budgets = {
  '/': 12,
  '/jobs': 25,
  '/jobs?q=pmo': 25,
  '/roles/pmo-analyst': 12,
  job: 12,
  '/match': 12,
  '/decode': 12,
}

const manifest: { rootMainFiles: string[]; polyfillFiles: string[] } = JSON.parse(
  fs.readFileSync(path.join(import.meta.dirname, '../../.next/build-manifest.json'), 'utf8'),
)
const ofTheFramework = new Set([...manifest.rootMainFiles, ...manifest.polyfillFiles].map((file) => `/_next/${file}`))

for (const [page, budget] of Object.entries(budgets))
  test(`${page} brings at most ${budget} kB of our own script`, async ({ request }) => {
    const jobs = await (await request.get('/jobs')).text()
    const address = page === 'job' ? /href="(\/jobs\/\d+[^"]*)"/.exec(jobs)?.[1] : page
    const html = await (await request.get(address ?? '')).text()
    const named = new Set([...html.matchAll(/\/_next\/static\/[^"'\\]+?\.js/g)].map(([file]) => file))
    expect(named.size).toBeGreaterThan(ofTheFramework.size - manifest.polyfillFiles.length)
    let bytes = 0
    for (const file of named)
      if (!ofTheFramework.has(file)) bytes += gzipSync(await (await request.get(file)).body()).length
    console.log(`      ${page}: ${(bytes / 1000).toFixed(1)} kB of our own`)
    expect(bytes / 1000).toBeLessThanOrEqual(budget)
  })

for (const address of ['/', '/jobs?q=pmo', '/roles/pmo-analyst'])
  test(`${address} is painted before a script is fetched, and each is fetched once`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' })
    const { painted, scripts } = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      scripts: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')),
    }))
    expect(scripts.length).toBeGreaterThanOrEqual(manifest.rootMainFiles.length)
    expect(new Set(scripts.map(({ name }) => name)).size).toBe(scripts.length)
    expect(Math.min(...scripts.map(({ startTime }) => startTime))).toBeGreaterThan(painted ?? Number.POSITIVE_INFINITY)
  })
