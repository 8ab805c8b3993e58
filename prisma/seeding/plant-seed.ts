import { findPublishedFramework } from '@/lib/framework/published-framework'
import { plantDemoAccounts } from './demo-accounts'
import { plantOrganisations, plantPostings } from './plant-postings'
import { readSeed } from './read-seed'

/**
 * Fills the database with the demo content: invented employers, their postings, and one account of each kind. What is
 * there already stays as it is, so a second run changes nothing.
 * @returns how much was new
 * @throws Error when a file is not right or no framework is published; DomainError of the commands
 */
export async function plantSeed({ dataDir, now }: { dataDir: string; now: Date }) {
  const { organisations, postings } = readSeed()
  if (!(await findPublishedFramework()))
    throw new Error('Postings are pinned to a framework: run scripts/import-framework.ts first.')
  const { ids, planted } = await plantOrganisations(organisations)
  const employerId = organisations[0] && ids.get(organisations[0].slug)
  const accounts = employerId ? await plantDemoAccounts(dataDir, employerId) : 0
  return { organisations: planted, accounts, postings: await plantPostings(postings, ids, now) }
}
