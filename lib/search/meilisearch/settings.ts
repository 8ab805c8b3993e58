import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import { countryName } from '@/lib/format'
import { countryCodes } from '@/lib/postings/countries'
import { canonicalText } from '../canonical-text'
import { facets, searchDepth } from '../schema'
import { synonyms } from '../synonyms'
import { stemmed } from './stemmed'

/** Longest that the server looks, in ms. What it has by then it gives, and says nothing of it. */
export const searchCutoffMs = 1000

const inRange = ['postedAt', 'closesAt', 'payMin', 'payMax']

/** Longest term that the server takes for a synonym, in words. */
export const longestSynonym = 3

/** What people type for short, and names of countries, which a posting says by code. */
function synonymTable() {
  const table: Record<string, string[]> = {}
  for (const [short, written] of Object.entries(synonyms.words)) table[short] = [...new Set(written.map(stemmed))]
  for (const code of countryCodes)
    for (const name of [countryName(code), ...(synonyms.places[code] ?? [])]) {
      const canonical = canonicalText(name)
      if (canonical.split(' ').length <= longestSynonym) table[canonical] = [`cc${code.toLowerCase()}`]
    }
  return table
}

/**
 * How the index is set. Texts are stems of canonical words ("title", "text") and beside them the canonical words themselves,
 * which only words half typed or misspelt are looked up in. Order is that of the engine in the database: in the title, words side by
 * side, the newest first.
 */
export const indexSettings: Settings = {
  searchableAttributes: ['title', 'titleWords', 'text', 'textWords'],
  rankingRules: ['sort', 'words', 'attributeRank', 'typo', 'proximity', 'postedAt:desc', 'id:desc'],
  filterableAttributes: [
    {
      attributePatterns: [...facets, 'organisationId'],
      features: { facetSearch: false, filter: { equality: true, comparison: false } },
    },
    { attributePatterns: inRange, features: { facetSearch: false, filter: { equality: true, comparison: true } } },
    '_geo',
  ],
  sortableAttributes: ['postedAt', 'payMax', 'closesAt', 'id', '_geo'],
  displayedAttributes: ['id', 'version', '_geo'],
  synonyms: synonymTable(),
  stopWords: [],
  typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnNumbers: true },
  faceting: { maxValuesPerFacet: 2000, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: searchDepth },
  searchCutoffMs,
  proximityPrecision: 'byWord',
  facetSearch: false,
}

export const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** Raised when documents are made otherwise than before: then the index has to be, too. */
const documentsRevision = 2
export const settingsHash = hashOf([documentsRevision, indexSettings])
