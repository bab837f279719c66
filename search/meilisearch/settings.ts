import type { Settings } from 'meilisearch'
import { units } from '#db/schema/catalogue.ts'
import { stemOf } from '../embedded/stems.ts'
import { columns } from '../embedded/store.ts'
import { wordsOf } from '../embedded/words.ts'
import type { RankingWeights } from '../ranking.ts'
import type { SearchSettings } from '../settings.ts'
import { formsOf } from './forms.ts'
import { knownRules, penceField } from './variants.ts'

const pence = [...units, 'any' as const].map(penceField)

/**
 * How the index is kept. Its rules go one after another where our table adds points up, so they follow the table as far
 * as they can: places of words and what is known of a listing stand in the order of their weights.
 */
export function settingsOf({ meanings, stopWords, weights }: SearchSettings): Settings {
  return {
    searchableAttributes: byWeight(columns, weights).map((column) => `words.${column}`),
    displayedAttributes: ['*'],
    filterableAttributes: [
      ...[
        'listing',
        'from',
        'until',
        'audience',
        'others',
        'category',
        'categoryId',
        'kind',
        'providerType',
        'forWhom',
      ],
      ...[
        'isFree',
        'hasPlace',
        '_geo',
        'serves',
        'saysWhere',
        'units',
        'putAt',
        'card.slug',
        'card.organisationId',
        ...pence,
      ],
    ],
    sortableAttributes: ['name', 'publishedAt', '_geo', ...pence],
    // what a person chose to sort by, before how well it fits; the better kept and spoken of among equals
    rankingRules: [
      ...['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness'],
      ...byWeight(knownRules, weights).flatMap((rule) => (weights[rule] > 0 ? [`${rule}:desc`] : [])),
      'publishedAt:desc',
    ],
    stopWords: [...new Set(stopWords.flatMap((word) => wordsOf(word).map(stemOf)))],
    synonyms: synonymsOf(meanings),
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnNumbers: true,
    },
    faceting: { maxValuesPerFacet: 1000 },
    pagination: { maxTotalHits: 1_000_000 },
  }
}

/** What weighs most first; among equals as in our table. */
function byWeight<Name extends keyof RankingWeights>(names: readonly Name[], weights: RankingWeights): Name[] {
  return [...names].sort((a, b) => weights[b] - weights[a])
}

/** Meilisearch's synonyms go one way: each word to what else is meant by it. */
function synonymsOf(meanings: SearchSettings['meanings']): Record<string, string[]> {
  const synonyms: Record<string, string[]> = {}
  for (const { from, to } of meanings) {
    for (const word of from.map(formsOf)) {
      const others = to.map(formsOf).filter((other) => other !== word)
      if (word && others.length > 0) synonyms[word] = [...new Set([...(synonyms[word] ?? []), ...others])]
    }
  }
  return synonyms
}
