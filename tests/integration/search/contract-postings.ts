import type pg from 'pg'
import type { Facet } from '@/lib/search/schema'
import { CITY, CITY_GEO } from '../../bench/generate-postings.mjs'
import { generatedNow } from '../../support/generated-postings'

/** A generated posting with everything that a search can ask of it. */
export interface ContractRow {
  id: number
  organisationId: string
  title: string
  description: string
  status: string
  publishedAt: Date
  closesAt: Date | null
  payYearlyMin: number | null
  payYearlyMax: number | null
  latitude: number | null
  longitude: number | null
  values: Record<Facet, string | string[]>
}

/** Ways of writing one thing, each of which finds the others. */
export const writings: readonly (readonly string[])[] = [
  ['MS Project', 'Microsoft Project', 'ms-project'],
  ['RAID log', 'Risks, Assumptions, Issues and Dependencies log', 'risks, actions, issues & decisions (log)'],
  ['RACI', 'Responsible, Accountable, Consulted, Informed', 'responsibility assignment matrix'],
  ['SteerCo', 'steering committees', 'Steering Group'],
  ['PID', 'Project Initiation Document', 'project initiation documentation'],
  ['BAU', 'business-as-usual'],
  ['OKRs', 'Objectives and Key Results'],
  ['SoW', 'statements of work'],
  ['WBS', 'work breakdown structure'],
  ['T&M', 'time and materials'],
  ['change requests', 'request for change'],
  ['PRINCE 2', 'PRINCE2'],
  ['Power BI', 'PowerBI'],
  ['ToR', 'terms of reference'],
]
/** Stands in the postings that have one of them, and nowhere else. */
export const writtenMark = (index: number) => `zqwriting${index}`
/** Beside them: what looks like MS Project and is none. */
const lookAlike = 'A Microsoft project manager, for projects of the MS Society'

async function writeManyWays(client: pg.ClientBase) {
  const texts = [...writings.entries()].flatMap(([index, ways]) =>
    [...ways, ...(index === 0 ? [lookAlike] : [])].map((way) => `${writtenMark(index)}: ${way}. `),
  )
  await client.query(
    `update "Posting" p set description = t.text || p.description
     from (select text, row_number() over () as place from unnest($1::text[]) text) t
       join (select id, row_number() over (order by id) as place from "Posting"
         where status = 'published' and "publishedAt" <= $2 and ("closesAt" is null or "closesAt" > $2)) open
         on open.place = t.place
     where p.id = open.id`,
    [texts, generatedNow],
  )
}

/** Makes the generated postings differ in all that a search can ask for; also some that are over, not yet there or never were. */
export async function varyPostings(client: pg.ClientBase) {
  const at = (set: string, where: string, ...values: unknown[]) =>
    client.query(`update "Posting" set ${set} where ${where}`, values)
  await at(`status = 'closed', "closedAt" = now(), "closeReason" = 'filled'`, 'id % 17 = 0')
  await at(`"closesAt" = $1::timestamptz - interval '1 second'`, 'id % 19 = 0', generatedNow)
  await at(`"closesAt" = $1::timestamptz + id * interval '1 hour'`, 'id % 7 = 0', generatedNow)
  await at(`"publishedAt" = $1::timestamptz + interval '1 day'`, 'id % 23 = 0', generatedNow)
  await at(`status = 'draft'`, `id % 29 = 0 and status = 'published'`)
  await at(
    `"workingHours" = (case when id % 6 = 0 then 'part_time' else 'full_time' end)::"WorkingHours",
     "visaSponsorship" = case id % 5 when 0 then true when 1 then false end,
     "securityClearance" = (array['none', 'bpss', 'ctc', 'sc', 'dv'])[1 + id % 8]::"SecurityClearance",
     ir35 = (array['inside', 'outside'])[1 + id % 4]::"Ir35Status"`,
    'true',
  )
  await at(`"payPeriod" = (array['hour', 'day'])[1 + id % 2]::"PayPeriod"`, `"payMin" is not null and id % 3 = 0`)
  const towns = CITY.map((town: [string, number], index: number) => [town[0], ...(CITY_GEO[index] ?? [])])
  await client.query(
    `update "Posting" p set latitude = town.latitude, longitude = town.longitude
     from jsonb_to_recordset($1::jsonb) town(name text, latitude float8, longitude float8)
     where p.city = town.name and p.id % 13 > 0`,
    [JSON.stringify(towns.map(([name, latitude, longitude]: unknown[]) => ({ name, latitude, longitude })))],
  )
  // Sure duties count, possible ones and those of a failed reading do not; the employer's own always do.
  await client.query(`insert into "Decoding"
    select id, revision, 'test', '1.0.0', repeat('0', 64), null, 1, jsonb_build_array(
        jsonb_build_object('responsibilityId', 'duty-' || id % 9, 'band', 'evidenced', 'lines', '[1]'::jsonb),
        jsonb_build_object('responsibilityId', 'duty-' || id % 5, 'band', 'evidenced', 'lines', '[2]'::jsonb),
        jsonb_build_object('responsibilityId', 'doubtful', 'band', 'possible', 'lines', '[3]'::jsonb)),
      case when id % 11 = 0 then 'failed' end, now()
    from "Posting" where id % 3 > 0`)
  await at(
    `duties = '[{"text": "Own", "responsibilityId": "own-duty", "importance": "core"},
      {"text": "Free", "responsibilityId": null, "importance": "core"}]'`,
    'id % 4 = 0',
  )
  await writeManyWays(client)
}

export async function readRows(client: pg.ClientBase): Promise<ContractRow[]> {
  const { rows } =
    await client.query(`select p.id, "organisationId", title, p.description, status, "publishedAt", "closesAt",
    "payYearlyMin", "payYearlyMax", latitude, longitude,
    json_build_object('role', coalesce("roleId", ''), 'workMode', "workMode", 'contract', "contractType",
      'hours', "workingHours", 'sector', p.sector, 'seniority', coalesce(seniority::text, ''), 'country', p.country,
      'city', coalesce(city, ''), 'employer', o.slug, 'payBasis', case when "payMin" is null then '' else "payPeriod"::text end,
      'visa', case "visaSponsorship" when true then 'offered' when false then 'not_offered' else '' end,
      'clearance', coalesce("securityClearance"::text, ''), 'ir35', coalesce(ir35::text, ''),
      'responsibility', to_jsonb(array_remove(array[
        case when p.id % 3 > 0 and p.id % 11 > 0 then 'duty-' || p.id % 9 end,
        case when p.id % 3 > 0 and p.id % 11 > 0 and p.id % 5 <> p.id % 9 then 'duty-' || p.id % 5 end,
        case when p.id % 4 = 0 then 'own-duty' end], null))) as values
    from "Posting" p join "Organisation" o on o.id = p."organisationId"`)
  return rows
}
