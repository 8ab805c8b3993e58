import type pg from 'pg'
import { type Facet, facets } from '../schema'
import { encodeFacetValue } from './facet-value'
import { otherThanStems, stemmed } from './stemmed'

type Queryable = Pick<pg.ClientBase, 'query'>

/** A posting as the index holds it. Times are milliseconds since 1970. */
export interface JobDocument extends Partial<Record<Facet, string[]>> {
  id: number
  /** Changes with anything below: for comparing without reading the whole. */
  version: string
  title: string
  titleWords: string
  text: string
  textWords: string
  organisationId: string
  postedAt: number
  closesAt: number
  payMin: number | null
  payMax: number | null
  _geo: { lat: number; lng: number } | null
}

interface Row {
  id: number
  version: string
  title: string
  body: string
  organisationId: string
  postedAt: number
  closesAt: number
  payMin: number | null
  payMax: number | null
  latitude: number | null
  longitude: number | null
  values: Record<Facet, string[]>
}

/** The value of each facet, as SQL over "Posting" p, "Organisation" o and job_search s. */
const facetSql: Record<Facet, string> = {
  role: `array[coalesce(p."roleId", '')]`,
  workMode: 'array[p."workMode"::text]',
  contract: 'array[p."contractType"::text]',
  hours: 'array[p."workingHours"::text]',
  sector: 'array[p.sector]',
  seniority: `array[coalesce(p.seniority::text, '')]`,
  country: 'array[p.country::text]',
  city: `array[coalesce(p.city, '')]`,
  responsibility: `array(select v.value from job_facet_value v
    where v.facet = 'responsibility' and get_bit(s.duties, v.code) = 1 order by v.code)`,
  employer: 'array[o.slug]',
  payBasis: `array[case when p."payMin" is null and p."payMax" is null then '' else coalesce(p."payPeriod"::text, '') end]`,
  visa: `array[case p."visaSponsorship" when true then 'offered' when false then 'not_offered' else '' end]`,
  clearance: `array[coalesce(p."securityClearance"::text, '')]`,
  ir35: `array[coalesce(p.ir35::text, '')]`,
}

/** Later than any posting closes, for those that name no end. */
const never = Date.UTC(9999, 0, 1)
const milliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`

/** Everything that a document is made of, from the row that the other engine searches: so both know the same. */
const rowsSql = `
  select s.job_id as id, job_search_canon(p.title) as title, s.body, s.organisation_id as "organisationId",
    ${milliseconds('s.posted_at')}::float8 as "postedAt",
    case when s.closes_at = 'infinity' then ${never} else ${milliseconds('s.closes_at')} end::float8 as "closesAt",
    s.pay_min as "payMin", s.pay_max as "payMax", s.latitude::float8 as latitude, s.longitude::float8 as longitude,
    json_build_object(${facets.map((facet) => `'${facet}', ${facetSql[facet]}`).join(', ')}) as values
  from job_search s
    join "Posting" p on p.id = s.job_id
    join "Organisation" o on o.id = s.organisation_id`

const versionSql = `md5(d::text)`

function asDocument({ title, body, latitude, longitude, values, ...row }: Row): JobDocument {
  const encoded = Object.fromEntries(
    facets.map((facet): [Facet, string[]] => [facet, values[facet].map(encodeFacetValue)]),
  )
  return {
    ...row,
    title: stemmed(title),
    titleWords: title,
    text: stemmed(body),
    textWords: otherThanStems(body),
    ...encoded,
    _geo: latitude === null || longitude === null ? null : { lat: latitude, lng: longitude },
  }
}

/** The documents of those postings that are published, at most a thousand. */
export async function readDocuments(client: Queryable, ids: readonly number[]): Promise<JobDocument[]> {
  const { rows } = await client.query<Row>(
    `select d.*, ${versionSql} as version from (${rowsSql} where s.job_id = any($1::int[]) offset 0) d order by id`,
    [ids],
  )
  return rows.map(asDocument)
}

/** The next documents of those with an id above one and up to another, in the order of ids. */
export async function readDocumentsBetween(
  client: Queryable,
  { above, upTo }: { above: number; upTo: number },
  most: number,
): Promise<JobDocument[]> {
  const { rows } = await client.query<Row>(
    `select d.*, ${versionSql} as version
     from (${rowsSql} where s.job_id > $1 and s.job_id <= $2 order by s.job_id limit $3 offset 0) d`,
    [above, upTo, most],
  )
  return rows.map(asDocument)
}

/** Which version of each posting the index should have. */
export async function readVersions(client: Queryable): Promise<Map<number, string>> {
  const { rows } = await client.query<{ id: number; version: string }>(
    `select id, ${versionSql} as version from (${rowsSql} offset 0) d`,
  )
  return new Map(rows.map(({ id, version }) => [id, version]))
}
