import { jobPath } from '@/lib/paths'
import type { ShownPosting } from './find-shown-posting'

/** schema.org words for our contract and hours; several may hold at once. */
function employmentType({ contractType, workingHours }: ShownPosting) {
  const hours = workingHours === 'part_time' ? 'PART_TIME' : 'FULL_TIME'
  switch (contractType) {
    case 'permanent':
      return [hours]
    case 'fixed_term':
    case 'temporary':
      return [hours, 'TEMPORARY']
    case 'contract':
      return ['CONTRACTOR']
    case 'internship':
      return ['INTERN']
  }
}

const unitText = { hour: 'HOUR', day: 'DAY', year: 'YEAR' } as const

function baseSalary({ payMin, payMax, payCurrency, payPeriod }: ShownPosting) {
  if (!payCurrency || !payPeriod || (payMin === null && payMax === null)) return undefined
  const figures =
    payMin !== null && payMax !== null && payMin !== payMax
      ? { minValue: payMin, maxValue: payMax }
      : payMin !== null && payMax === null
        ? { minValue: payMin }
        : payMin === null
          ? { maxValue: payMax }
          : { value: payMin }
  return {
    '@type': 'MonetaryAmount',
    currency: payCurrency,
    value: { '@type': 'QuantitativeValue', ...figures, unitText: unitText[payPeriod] },
  }
}

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const html = (text: string) => text.replace(/[&<>"]/g, (character) => escaped[character] ?? '')

/** The whole text of the page as HTML, since the markup must say what the page says and no less. */
function description(posting: ShownPosting) {
  const paragraphs = posting.description
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${html(paragraph).replaceAll('\n', '<br>')}</p>`)
  const list = (heading: string, items: string[]) =>
    items.length > 0 ? `<p>${heading}</p><ul>${items.map((item) => `<li>${html(item)}</li>`).join('')}</ul>` : ''
  return [
    ...paragraphs,
    list(
      'Duties',
      posting.duties.map((duty) => duty.text),
    ),
    list('Requirements', posting.requirements),
    list('What is offered', posting.benefits),
  ].join('')
}

/**
 * schema.org JobPosting by Google's rules (structured data for job postings, as of September 2026): only on the page of the
 * one job, nothing that the page does not show, `validThrough` equal to the real expiry, TELECOMMUTE only for work that is
 * remote altogether, none for what is not public. Imported postings get none: the markup is the employer's to give.
 * @param origin such as https://jobs.example.org, without a slash at the end
 */
export function jobPostingJsonLd(posting: ShownPosting & { isPublic: boolean }, origin: string): object | null {
  if (posting.isImported || !posting.isPublic) return null
  const place = {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      addressLocality: posting.city ?? undefined,
      addressRegion: posting.region ?? undefined,
      addressCountry: posting.country,
    },
  }
  const remote = posting.workMode === 'remote'
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: posting.title,
    description: description(posting),
    datePosted: posting.publishedAt.toISOString(),
    validThrough: posting.closesAt?.toISOString(),
    employmentType: employmentType(posting),
    hiringOrganization: {
      '@type': 'Organization',
      name: posting.organisation.name,
      sameAs: posting.organisation.website ?? undefined,
    },
    identifier: { '@type': 'PropertyValue', name: posting.organisation.name, value: String(posting.id) },
    jobLocation: remote && posting.city === null ? undefined : place,
    jobLocationType: remote ? 'TELECOMMUTE' : undefined,
    applicantLocationRequirements: remote ? { '@type': 'Country', name: posting.country } : undefined,
    baseSalary: baseSalary(posting),
    // The address to apply to stands on the page itself; a web address leads away from it.
    directApply: posting.applyEmail !== null,
    url: origin + jobPath(posting),
  }
}
