import type { Settings } from 'meilisearch'
import { units } from '#db/schema/catalogue.ts'
import { wordsOf } from '../embedded/words.ts'
import type { SearchSettings } from '../settings.ts'
import { stemOf } from '../embedded/stems.ts'
import { formsOf } from './forms.ts'
import { penceField } from './variants.ts'

export type SearchWords = Pick<SearchSettings, 'meanings' | 'stopWords'>

const fieldsInOrder = ['title', 'organisation', 'category', 'summary', 'text']
const pence = [...units, 'any' as const].map(penceField)

/** How the index is kept. What stands first counts most: the title before the category, that before the text. */
export function settingsOf(words: SearchWords): Settings {
  return {
    searchableAttributes: fieldsInOrder.map((field) => `words.${field}`),
    displayedAttributes: ['*'],
    filterableAttributes: [
      ...['listing', 'from', 'until', 'audience', 'others', 'category', 'categoryId', 'kind', 'providerType'],
      ...['isFree', 'hasPlace', '_geo', 'serves', 'saysWhere', 'units', 'putAt', ...pence],
    ],
    sortableAttributes: ['name', 'publishedAt', '_geo', 'worth', ...pence],
    // what a person chose to sort by, before how well it fits; the better kept and spoken of among equals
    rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'worth:desc', 'publishedAt:desc'],
    stopWords: [...new Set(words.stopWords.flatMap((word) => wordsOf(word).map(stemOf)))],
    synonyms: synonymsOf(words.meanings),
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnNumbers: true,
    },
    faceting: { maxValuesPerFacet: 1000 },
    pagination: { maxTotalHits: 1_000_000 },
  }
}

/** Meilisearch's synonyms go one way: each word to what else is meant by it. */
function synonymsOf(meanings: SearchWords['meanings']): Record<string, string[]> {
  const synonyms: Record<string, string[]> = {}
  for (const { from, to } of meanings) {
    for (const word of from.map(formsOf)) {
      const others = to.map(formsOf).filter((other) => other !== word)
      if (word && others.length > 0) synonyms[word] = [...new Set([...(synonyms[word] ?? []), ...others])]
    }
  }
  return synonyms
}
