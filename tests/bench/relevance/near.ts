import { homeHelp, lunchClubs } from './families.ts'
import * as is from './families-more.ts'
import type { JudgedSearch } from './judgement.ts'

/** Where it matters how far it is: nearer is better, and what does not come there is not right at all. */
export const nearSearches: readonly JudgedSearch[] = [
  { text: 'lunch club', near: 'FH4', best: ['lunch-in-good-company-meadow-kitchen'], good: lunchClubs },
  {
    text: 'home help',
    near: 'FH9',
    best: ['help-around-the-house'],
    good: homeHelp.filter((slug) => !['home-support-mornings-or-afternoons', 'grace-for-the-odd-hour'].includes(slug)),
  },
  {
    text: 'hot dinner',
    near: 'FH9 1HJ',
    best: ['a-hot-meal-and-a-hello'],
    good: [
      'hot-dinner-to-your-door',
      'hot-dinner-to-your-door-copper-kettle-meals',
      'hot-dinner-to-your-door-meadow-kitchen',
    ],
  },
  {
    text: 'cleaner',
    near: 'FH4',
    best: ['cleaning-top-to-bottom', 'fresh-house-tidy-mind'],
    good: ['a-clean-and-a-chat', 'house-cleaning-by-people-who-care', 'a-clean-and-a-chat-fernhill-age-friends'],
  },
  { text: 'knitting', near: 'FH6', best: ['yarn-bombers'], good: is.wool },
  { text: 'story group', near: 'FH8', best: ['reading-by-the-fire'], good: is.books },
  { text: 'walking group', near: 'FH2', best: ['a-mile-and-a-half-the-towpath'], good: is.walks },
  {
    text: 'coffe morning',
    meant: 'coffee morning',
    near: 'FH7',
    best: ['open-kitchen-at-hollins-green-hall'],
    good: is.coffee,
  },
  {
    text: 'lift to the surgery',
    near: 'FH7',
    best: ['owen-and-his-car'],
    good: [
      'a-lift-there-and-back-slow-lane-lifts',
      'volunteer-driver',
      'taxi-with-a-steady-arm',
      'driver-for-the-days-errands',
    ],
  },
  {
    text: 'dementia',
    near: 'FH7',
    best: ['dementia-support-at-home'],
    good: [
      'dementia-support-at-home-siobhan-kelly',
      'the-same-face-every-day',
      'memory-cafe',
      'music-for-the-memory-at-home',
    ],
  },
  {
    text: 'grow vegetables',
    near: 'FH5',
    best: ['growing-together', 'growing-together-open-gate-nursery', 'potting-shed-days'],
    good: ['community-garden', 'vegetable-box-small'],
  },
  { text: 'wheelchair hire', near: 'FH3 9ZE', best: is.wheelchairs },
  {
    text: 'swap clothes',
    near: 'FH4',
    best: ['uniform-swap-at-st-judes-hall', 'toy-and-clothes-swap-at-st-annes-hall'],
  },
  {
    text: 'farm',
    near: 'FH5 1LH',
    best: ['farm-afternoon'],
    good: ['farm-week', 'horse-grooming-for-beginners', 'apple-day'],
  },
  { text: 'film', near: 'FH7', best: ['village-cinema'], good: ['library-at-your-door'] },
]
