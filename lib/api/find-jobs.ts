import type { z } from 'zod'
import { visitor } from '@/lib/access/viewer'
import type { Pay } from '@/lib/format'
import { jobPath } from '@/lib/paths'
import { DomainError } from '@/lib/platform/errors'
import { findShownPosting } from '@/lib/postings/find-shown-posting'
import type { ListedPosting } from '@/lib/postings/list-public-postings'
import { readPostingId } from '@/lib/postings/posting-id'
import { parseSearchParams } from '@/lib/search/parse-search-params'
import { searchDepth } from '@/lib/search/schema'
import { searchEngine } from '@/lib/search/search-engine'
import { searchJobs } from '@/lib/search/search-jobs'
import { addressValue } from '@/lib/search/search-url'
import type { job, jobList, jobSummary } from './answers'
import { jobSearchQuery, type RawQuery, readApiQuery } from './query'

const asPay = ({ min, max, currency, period }: Pay) =>
  currency && period && (min !== null || max !== null) ? { min, max, currency, period } : null

function asSummary(
  posting: Omit<ListedPosting, 'description' | 'requirements'>,
  origin: string,
): z.input<typeof jobSummary> {
  return {
    id: posting.id,
    url: origin + jobPath(posting),
    title: posting.title,
    employer: { name: posting.organisation.name, slug: posting.organisation.slug },
    role: posting.roleId,
    country: posting.country,
    city: posting.city,
    workMode: posting.workMode,
    contract: posting.contractType,
    seniority: posting.seniority,
    pay: asPay(posting.pay),
    publishedAt: posting.publishedAt.toISOString(),
    updatedAt: (posting.changedAt ?? posting.publishedAt).toISOString(),
    closesAt: posting.closesAt?.toISOString() ?? null,
    imported: posting.isImported,
  }
}

/** The same search as the page's, with the same words for it. */
export async function findJobs(
  raw: RawQuery,
  address: URL,
  origin: string,
  now: Date,
): Promise<z.input<typeof jobList>> {
  const { page, size, counts = [] } = readApiQuery(jobSearchQuery, raw)
  if (page * size > searchDepth)
    throw new DomainError('invalid', 'Nobody reads that far: narrow the search.', {
      page: [`page × size is at most ${searchDepth}.`],
    })
  const state = { ...parseSearchParams(raw), page }
  const found = await searchJobs(state, now, searchEngine(), { size, facets: counts })
  if (state.near && !found.near)
    throw new DomainError('invalid', 'This place is not known.', { near: ['Name a town, perhaps with its country.'] })
  if (found.degraded === 'fallback' && (state.q || counts.length > 0))
    throw new DomainError('unavailable', 'The search is not available at the moment.', {}, 60)
  const lastPage = Math.min(found.lastPage, Math.floor(searchDepth / size))
  const at = (other: number) => {
    const query = new URLSearchParams(address.search)
    query.set('page', String(other))
    return `${origin}${address.pathname}?${query}`
  }
  return {
    total: found.total,
    page,
    size,
    lastPage,
    next: page < lastPage ? at(page + 1) : null,
    previous: page > 1 ? at(Math.min(page - 1, lastPage)) : null,
    corrected: found.corrected,
    relaxed: found.relaxed,
    counts: Object.fromEntries(
      counts.map((facet) => [
        facet,
        (found.facets[facet] ?? []).map(({ value, count }) => ({ value: addressValue(value), count })),
      ]),
    ),
    jobs: found.jobs.map((posting) => asSummary(posting, origin)),
  }
}

/** @throws DomainError not-found for whatever is not public, also for what was public once */
export async function findJob(segment: string, origin: string, now: Date): Promise<z.input<typeof job>> {
  const id = /^\d+$/.test(segment) ? readPostingId(segment) : null
  // Asked as a visitor, whoever is signed in.
  const posting = id === null ? null : await findShownPosting(visitor, id, now)
  if (!posting) throw new DomainError('not-found', 'There is no open job with this number.')
  const { payMin: min, payMax: max, payCurrency: currency, payPeriod: period } = posting
  return {
    ...asSummary({ ...posting, pay: { min, max, currency, period } }, origin),
    region: posting.region,
    hours: posting.workingHours,
    sector: posting.sector,
    visaSponsorship: posting.visaSponsorship,
    securityClearance: posting.securityClearance,
    ir35: posting.ir35,
    language: posting.language,
    description: posting.description,
    duties: posting.duties.map(({ text, responsibilityId, importance }) => ({
      text,
      responsibility: responsibilityId,
      importance,
    })),
    requirements: posting.requirements,
    benefits: posting.benefits,
    applyUrl: posting.applyUrl,
    frameworkVersion: posting.frameworkVersion,
  }
}
