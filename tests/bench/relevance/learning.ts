import * as is from './families-more.ts'
import type { JudgedSearch } from './judgement.ts'

const wood = ['wood-and-tools', 'the-shed-open-bench']

/** Learning and work. */
export const learningSearches: readonly JudgedSearch[] = [
  { text: 'learn to read', best: is.reading },
  { text: 'literacy', best: is.reading },
  { text: 'dyslexia', best: is.reading },
  { text: 'ESOL', best: is.reading },
  { text: 'reeding lessons', meant: 'reading lessons', best: is.reading },
  { text: 'computer lessons', best: is.computers, good: ['computers-for-work'] },
  { text: 'computor', meant: 'computer', best: is.computers, good: ['computers-for-work'] },
  { text: 'ipad', best: is.computers, good: ['tablet-with-four-big-buttons'] },
  { text: 'smartphone', best: ['phones-and-photos-in-a-group', 'computer-help-hour'], good: is.computers },
  {
    text: 'see my grandchildren on the screen',
    best: ['video-calls-and-passwords', 'speaking-screens-and-large-letters'],
    good: is.computers,
  },
  { text: 'zoom', best: ['video-calls-and-passwords'], good: ['picture-phone', 'tablet-with-four-big-buttons'] },
  { text: 'find me a job', best: is.jobs, good: is.tasters },
  { text: 'unemployed', best: is.jobs, good: is.tasters },
  { text: 'job coatch', meant: 'job coach', best: is.jobs },
  { text: 'apprenticeship', best: is.jobs, good: is.tasters },
  { text: 'work with animals', best: ['kennel-hand'], good: ['farm-week', 'horse-grooming-for-beginners'] },
  { text: 'carpentry', best: wood },
  { text: 'woodwork', best: wood },
  { text: 'barista', best: ['cafe-crew'] },
  { text: 'bycicle repair', meant: 'bicycle repair', best: ['bike-workshop'], good: ['repair-cafe'] },
  { text: 'work in a shop', best: ['shop-and-till'], good: ['the-print-shop', 'cafe-crew', 'bike-workshop'] },
  { text: 'learn to catch the bus', best: is.travel },
  { text: 'travel traning', meant: 'travel training', best: is.travel },
  { text: 'managing money', best: ['money-made-plain', 'safe-with-money'] },
  {
    text: 'scams',
    best: ['safe-with-money'],
    good: ['video-calls-and-passwords', 'speaking-screens-and-large-letters'],
  },
  { text: 'fraudsters rang me', best: ['safe-with-money'] },
  { text: 'budgeting', best: ['money-made-plain'], good: is.ownHome },
  { text: 'independence', best: is.ownHome, good: is.travel },
  { text: 'moving into my first flat', best: is.ownHome },
  { text: 'skils for living alone', meant: 'skills for living alone', best: is.ownHome },
  {
    text: 'sine language',
    meant: 'sign language',
    best: ['sign-language-for-families'],
    good: ['makaton-for-beginners', 'a-helper-who-signs'],
  },
  { text: 'BSL course', best: ['sign-language-for-families'], good: ['makaton-for-beginners'] },
  {
    text: 'makaton',
    best: ['makaton-for-beginners'],
    good: ['out-together-few-words-needed', 'personal-care-with-picture-cards'],
  },
]
