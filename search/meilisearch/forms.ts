import { stemsOf } from '../embedded/stems.ts'

/**
 * A text in the forms that both engines know words by, word for word: "Garden mornings" is "garden morn". Meilisearch
 * knows no word forms, so its index keeps these, and a search asks for these.
 */
export function formsOf(text: string): string {
  return stemsOf(text).join(' ')
}
