import type { Document } from './filter.ts'

export type KeptSettings = {
  searchableAttributes: string[]
  filterableAttributes: string[]
  sortableAttributes: string[]
  rankingRules: string[]
  stopWords: string[]
  synonyms: Record<string, string[]>
  pagination: { maxTotalHits: number }
}
export type Index = {
  uid: string
  primaryKey: string | null
  createdAt: string
  updatedAt: string
  settings: KeptSettings
  documents: Map<string, Document>
}

const rules = ['words', 'typo', 'proximity', 'attribute', 'attributeRank', 'wordPosition', 'sort', 'exactness']

export function newIndex(uid: string, primaryKey: string | null): Index {
  const at = new Date().toISOString()
  return {
    ...{ uid, primaryKey, createdAt: at, updatedAt: at, documents: new Map() },
    settings: {
      ...{ searchableAttributes: ['*'], filterableAttributes: [], sortableAttributes: [], stopWords: [], synonyms: {} },
      ...{ rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'] },
      pagination: { maxTotalHits: 1000 },
    },
  }
}

/** What is wrong with strings in settings that a schema of strings cannot tell. */
export function problemsOfSettings(settings: Partial<KeptSettings> & { typoTolerance?: unknown }): string[] {
  const { rankingRules = [], synonyms = {}, stopWords = [] } = settings
  const sizes = (settings.typoTolerance as { minWordSizeForTypos?: { oneTypo: number; twoTypos: number } } | undefined)
    ?.minWordSizeForTypos
  return [
    ...rankingRules
      .filter((rule) => !rules.includes(rule) && !/^[\w.-]+:(asc|desc)$/.test(rule))
      .map((rule) => `invalid_settings_ranking_rules: ${rule}`),
    ...Object.entries(synonyms)
      .filter(([word, others]) => word.trim() === '' || others.some((other) => other.trim() === ''))
      .map(([word]) => `invalid_settings_synonyms: ${word}`),
    ...stopWords
      .filter((word) => word.trim() === '' || word.includes(' '))
      .map((word) => `invalid_settings_stop_words: ${word}`),
    ...(sizes && sizes.oneTypo > sizes.twoTypos ? ['invalid_settings_typo_tolerance'] : []),
  ]
}

/** What is wrong with documents: no id, an id that is not allowed, a place that is none. */
export function problemsOfDocuments(documents: Document[], primaryKey: string): string | null {
  for (const document of documents) {
    const id = document[primaryKey]
    if (id === undefined) return 'missing_document_id'
    if (!/^[\w-]{1,511}$/.test(String(id))) return 'invalid_document_id'
    const place = document._geo as { lat?: unknown; lng?: unknown } | null | undefined
    if (place && (typeof place.lat !== 'number' || typeof place.lng !== 'number')) return 'invalid_document_geo_field'
  }
  return null
}
