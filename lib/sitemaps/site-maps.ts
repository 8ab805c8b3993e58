import { publicPostings } from '@/lib/access/visibility'
import { findPublishedFramework } from '@/lib/framework/published-framework'
import { listLandings } from '@/lib/landings/list-landings'
import {
  competencyPath,
  decodePath,
  developersPath,
  frameworkPath,
  homePath,
  jobPath,
  jobsPath,
  landingPath,
  landingsPath,
  matchPath,
  responsibilitiesPath,
  responsibilityPath,
  rolePath,
  rolesPath,
} from '@/lib/paths'
import { db } from '@/lib/platform/db'

export interface SiteMapEntry {
  path: string
  /** When what stands there last changed; null where nobody keeps count, rather than a date that is not true. */
  changedAt: Date | null
}

export interface SiteMap {
  name: string
  changedAt: Date | null
}

/** Postings of one file: those with the numbers of a block, so that a file stays the same while later ones are added. */
const block = 10_000
const mostBlocks = 5000

const latest = (dates: readonly (Date | null)[]) =>
  dates.reduce<Date | null>((last, date) => (date && (!last || date > last) ? date : last), null)

async function listFrameworkPages(): Promise<SiteMapEntry[]> {
  const framework = await findPublishedFramework()
  if (!framework) return []
  const { document, publishedAt: changedAt } = framework
  return [
    rolesPath,
    frameworkPath,
    responsibilitiesPath,
    ...document.roles.map(({ id }) => rolePath(id)),
    ...document.competencies.map(({ id }) => competencyPath(id)),
    ...document.responsibilities.map(({ id }) => responsibilityPath(id)),
  ].map((path) => ({ path, changedAt }))
}

const listPlainPages = (): SiteMapEntry[] =>
  [homePath, jobsPath, matchPath, decodePath, developersPath, '/privacy', '/accessibility'].map((path) => ({
    path,
    changedAt: null,
  }))

async function listLandingPages(now: Date): Promise<SiteMapEntry[]> {
  const landings = await listLandings(now)
  const pages = landings.map(({ place, roleId, updatedAt }) => ({
    path: landingPath(place.slug, roleId),
    changedAt: updatedAt,
  }))
  return pages.length > 0
    ? [{ path: landingsPath, changedAt: latest(pages.map(({ changedAt }) => changedAt)) }, ...pages]
    : []
}

async function listPostingPages(number: number, now: Date): Promise<SiteMapEntry[]> {
  const rows = await db().posting.findMany({
    where: { AND: [publicPostings(now), { id: { gte: number * block, lt: (number + 1) * block } }] },
    select: { id: true, title: true, updatedAt: true },
    orderBy: { id: 'asc' },
    take: block,
  })
  return rows.map(({ id, title, updatedAt }) => ({ path: jobPath({ id, title }), changedAt: updatedAt }))
}

/** The blocks that hold a public posting, with the last change of one. */
async function listPostingMaps(now: Date): Promise<SiteMap[]> {
  const rows = await db().$queryRaw<{ number: number; changedAt: Date }[]>`
    select id / ${block}::int as number, max("updatedAt") as "changedAt" from "Posting"
    where status = 'published' and "publishedAt" <= ${now} and ("closesAt" is null or "closesAt" > ${now})
    group by 1 order by 1 limit ${mostBlocks}`
  return rows.map(({ number, changedAt }) => ({ name: `jobs-${number}`, changedAt }))
}

/** Every file of the site map that has something in it. */
export async function listSiteMaps(now: Date): Promise<SiteMap[]> {
  const [framework, landings, postings] = await Promise.all([
    listFrameworkPages(),
    listLandingPages(now),
    listPostingMaps(now),
  ])
  const changed = (entries: SiteMapEntry[]) => latest(entries.map(({ changedAt }) => changedAt))
  return [
    { name: 'pages', changedAt: null },
    ...(framework.length > 0 ? [{ name: 'framework', changedAt: changed(framework) }] : []),
    ...(landings.length > 0 ? [{ name: 'places', changedAt: changed(landings) }] : []),
    ...postings,
  ]
}

/** What one file lists, at most 10,000 addresses; empty for a name that has nothing. */
export async function listSiteMapEntries(name: string, now: Date): Promise<SiteMapEntry[]> {
  switch (name) {
    case 'pages':
      return listPlainPages()
    case 'framework':
      return listFrameworkPages()
    case 'places':
      return (await listLandingPages(now)).slice(0, block)
    default: {
      const number = /^jobs-(\d{1,6})$/.exec(name)?.[1]
      return number === undefined ? [] : listPostingPages(Number(number), now)
    }
  }
}
