import * as is from './families.ts'
import { carersDays, frozen, holidays, shortStays, sitters, softMeals } from './families-more.ts'
import type { JudgedSearch } from './judgement.ts'

const boats = ['a-week-on-the-boat', 'boats-and-bonfires']

/** Food and cooking, and a break away. */
export const foodAndBreakSearches: readonly JudgedSearch[] = [
  { text: 'meals on wheels', best: is.hotDinners, good: [...frozen, ...softMeals] },
  { text: 'meels on weels', meant: 'meals on wheels', best: is.hotDinners, good: frozen },
  { text: 'lunch delivered', best: is.hotDinners },
  { text: 'hot dinner', best: is.hotDinners, fair: is.lunchClubs },
  { text: 'ready meals for the microwave', best: frozen, good: softMeals },
  { text: 'frozzen dinners', meant: 'frozen dinners', best: frozen, good: softMeals },
  { text: 'puree', best: softMeals },
  { text: 'dysphagia', best: softMeals },
  { text: 'chokes when she eats', best: softMeals },
  { text: 'cooking lessons', best: is.cooking },
  { text: 'learn to cook', best: is.cooking },
  { text: 'coking', meant: 'cooking', best: is.cooking },
  { text: 'baking', best: ['bread-from-scratch'], good: is.cooking },
  { text: 'lunch club', best: is.lunchClubs },
  {
    text: 'sunday roast',
    best: ['roast-and-a-raffle', 'long-table-on-the-last-sunday'],
    good: ['sunday-dinner-brought-hot'],
  },
  { text: 'eat with other people', best: is.lunchClubs, fair: ['christmas-dinner-for-anybody'] },
  { text: 'fruit and veg delivery', best: ['vegetable-box-small'], good: ['breakfast-box'] },
  {
    text: 'somebody to make my breakfast',
    best: ['breakfast-visit', 'breakfast-visit-three-bridges-care'],
    good: ['mornings-with-grace', 'supper-visit'],
  },
  {
    text: 'brekfast',
    meant: 'breakfast',
    best: ['breakfast-visit', 'breakfast-visit-three-bridges-care'],
    good: ['breakfast-box', 'carers-breakfast', 'mornings-with-grace'],
  },
  { text: 'respite', best: [...shortStays, ...sitters], good: carersDays },
  { text: 'respit care', meant: 'respite care', best: [...shortStays, ...sitters], good: carersDays },
  { text: 'break for carers', best: [...sitters, ...carersDays], good: shortStays },
  { text: 'worn out looking after my husband', best: [...sitters, ...carersDays], good: shortStays },
  { text: 'date night with my wife', best: sitters },
  { text: 'sitter for my husband', best: sitters },
  { text: 'siting service', meant: 'sitting service', best: sitters },
  { text: 'holiday for disabled people', best: holidays, good: ['camp-in-the-woods', 'boats-and-bonfires'] },
  { text: 'holliday', meant: 'holiday', best: holidays, good: ['camp-in-the-woods', 'boats-and-bonfires'] },
  { text: 'vacation', best: holidays, good: shortStays },
  { text: 'accessible caravan', best: ['caravan-with-a-ramp'] },
  { text: 'narrowboat', best: boats, good: ['winter-boat-trip-with-soup'] },
  { text: 'camping', best: ['camp-in-the-woods'] },
  {
    text: 'weekend away',
    best: ['a-night-or-a-week-away', 'city-break-with-support'],
    good: [...shortStays, 'camp-in-the-woods'],
  },
  { text: 'short brakes', meant: 'short breaks', best: shortStays, good: holidays },
  {
    text: 'shared lives',
    best: ['short-stay-in-a-family-home-next-door-shared-lives', 'a-day-in-a-family-home'],
    good: ['short-stay-in-a-family-home', 'three-hours-off-next-door-shared-lives'],
  },
  { text: 'emergency bed', best: ['a-night-or-a-week-at-larch-house'], good: shortStays },
  { text: 'pamper day', best: ['spa-and-silence'], good: ['a-day-off-for-carers'] },
]
