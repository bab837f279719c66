import { expect, test } from 'vitest'
import { districts } from '#db/seed/data/places.ts'
import { wordsOf } from '../embedded/words.ts'
import { englishWords } from './english.ts'
import { littleWords, startingStopWords } from './starting-stop-words.ts'

test('no word that says little is the name of a place of the demonstration', () => {
  const passedOver = new Set(wordsOf(`${littleWords} ${startingStopWords}`))
  const named = districts.flatMap(({ name }) => wordsOf(name)).filter((word) => !englishWords().has(word))
  expect(named).toContain('fernhill')
  expect(named.filter((word) => passedOver.has(word))).toEqual([])
})
