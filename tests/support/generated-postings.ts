import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type contractTypes, seniorities, workModes } from '@/lib/postings/schema'
import { CITY, COUNTRY, doc, NOW, ROLES, SECTOR } from '../bench/generate-postings.mjs'

/** The moment that the generated postings are made for. */
export const generatedNow = new Date((NOW as number) * 1000)

const countryCodes: Record<string, string> = {
  'United Kingdom': 'GB',
  Ireland: 'IE',
  Germany: 'DE',
  France: 'FR',
  Netherlands: 'NL',
  Belgium: 'BE',
  Spain: 'ES',
  Portugal: 'PT',
  Poland: 'PL',
  Switzerland: 'CH',
  Sweden: 'SE',
  Denmark: 'DK',
  Norway: 'NO',
  Italy: 'IT',
  'United States': 'US',
  Canada: 'CA',
  'United Arab Emirates': 'AE',
  'Saudi Arabia': 'SA',
  'New Zealand': 'NZ',
  India: 'IN',
  Singapore: 'SG',
  Australia: 'AU',
}

const kebab = (name: string) => name.toLowerCase().replaceAll(' ', '-')

/** The values that stand for the generator's codes. */
export const generatedValues = {
  role: (code: number) => kebab(ROLES[code]?.[0] as string),
  workMode: (code: number) => workModes[code] as string,
  contract: (code: number) =>
    ['permanent', 'contract', 'fixed_term', 'temporary', 'internship'][code] as (typeof contractTypes)[number],
  sector: (code: number) => SECTOR[code] as string,
  seniority: (code: number) => seniorities[code] as string,
  country: (code: number) => countryCodes[COUNTRY[code]?.[0] as string] as string,
  city: (code: number) => CITY[code]?.[0] as string,
}

const organisationId = (company: string) =>
  createHash('sha256')
    .update(company)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')

/** One posting of the generator as the database has it. */
export function generatedPosting(index: number) {
  const made = doc(index)
  return {
    company: made.company as string,
    organisationId: organisationId(made.company),
    title: made.title as string,
    description: made.description as string,
    roleId: generatedValues.role(made.role),
    workMode: generatedValues.workMode(made.remote),
    contractType: generatedValues.contract(made.contract),
    sector: generatedValues.sector(made.sector),
    seniority: generatedValues.seniority(made.seniority as number),
    country: generatedValues.country(made.country),
    city: generatedValues.city(made.city),
    payMin: made.salaryMin as number | null,
    payMax: made.salaryMax as number | null,
    payCurrency: made.salaryMin === null ? null : (made.currency as string),
    payPeriod: made.salaryMin === null ? null : 'year',
    publishedAt: new Date((made.postedAt as number) * 1000),
  }
}

/** Inserts postings `from` to `to` (without) as one statement each for employers and postings, so that triggers run as in a bulk import. */
export async function insertGenerated(
  client: pg.ClientBase,
  from: number,
  to: number,
  make: (index: number) => ReturnType<typeof generatedPosting> = generatedPosting,
) {
  const rows = JSON.stringify(Array.from({ length: to - from }, (_, index) => make(from + index)))
  await client.query(
    `insert into "Organisation" (id, slug, name, sector, country)
     select distinct on (r."organisationId") r."organisationId", r."organisationId"::text, r.company, r.sector, r.country
     from jsonb_to_recordset($1::jsonb) r("organisationId" uuid, company text, sector text, country text)
     on conflict do nothing`,
    [rows],
  )
  await client.query(
    `insert into "Posting" ("organisationId", title, description, "roleId", "workMode", "contractType", sector, seniority,
       country, city, "payMin", "payMax", "payCurrency", "payPeriod", "payYearlyMin", "payYearlyMax", "publishedAt",
       status, requirements, benefits, "updatedAt")
     select r."organisationId", r.title, r.description, r."roleId", r."workMode", r."contractType", r.sector, r.seniority,
       r.country, r.city, r."payMin", r."payMax", r."payCurrency", r."payPeriod", r."payMin", r."payMax", r."publishedAt",
       'published', '{}', '{}', r."publishedAt"
     from jsonb_to_recordset($1::jsonb) r("organisationId" uuid, title text, description text, "roleId" text,
       "workMode" "WorkMode", "contractType" "ContractType", sector text, seniority "Seniority", country char(2), city text,
       "payMin" int, "payMax" int, "payCurrency" char(3), "payPeriod" "PayPeriod", "publishedAt" timestamptz)`,
    [rows],
  )
}
