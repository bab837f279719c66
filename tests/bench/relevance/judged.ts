import { homeSearches } from './home.ts'
import { goingOutSearches } from './going-out.ts'
import { doingSearches } from './doing.ts'
import { foodAndBreakSearches } from './food-and-breaks.ts'
import { learningSearches } from './learning.ts'
import { thingSearches } from './things.ts'
import { freeSearches } from './free.ts'
import { nearSearches } from './near.ts'
import { unansweredSearches } from './unanswered.ts'
import type { JudgedSearch } from './judgement.ts'

/**
 * Searches as people say them, judged by reading the listings of the demonstration (db/seed/data),
 * before any engine was asked. A judgement changes only when a listing does, never to please an engine. A third of them
 * is held back from tuning: see parts.ts.
 */
export const judgedSearches: readonly JudgedSearch[] = [
  ...homeSearches,
  ...goingOutSearches,
  ...doingSearches,
  ...foodAndBreakSearches,
  ...learningSearches,
  ...thingSearches,
  ...freeSearches,
  ...nearSearches,
  ...unansweredSearches,
]
