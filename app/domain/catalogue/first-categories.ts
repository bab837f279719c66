import { registerServices, specialisms } from './taxonomy/register-names.ts'

/** The categories a catalogue begins with, in their order, each with the colours of its shelf. */
export const firstCategories = [
  { slug: 'help-at-home', name: 'Help at home', tone: 'home' },
  { slug: 'getting-out', name: 'Getting out', tone: 'out' },
  { slug: 'things-to-do', name: 'Things to do', tone: 'do' },
  { slug: 'food-and-cooking', name: 'Food and cooking', tone: 'food' },
  { slug: 'a-break-away', name: 'A break away', tone: 'breaks' },
  { slug: 'learning-and-work', name: 'Learning and work', tone: 'learn' },
  { slug: 'things-for-the-home', name: 'Things for the home', tone: 'kit' },
  { slug: 'free-near-you', name: 'Free near you', tone: 'free' },
] as const

type Tone = (typeof firstCategories)[number]['tone']
type First = {
  slug: string
  name: string
  tone: Tone
  parent: string | null
  facet: 'shelf' | 'specialism'
  isRegulated: boolean
}

const shelf = { parent: null, facet: 'shelf', isRegulated: false } as const

/** Tops that only registered services fill. */
const regulatedTops = [
  { slug: 'care-homes', name: 'Care homes', tone: 'home' },
  { slug: 'health', name: 'Health', tone: 'kit' },
] as const

/** Everyday support, activities and equipment: what stands on each of the first shelves. */
const everyday: Record<(typeof firstCategories)[number]['slug'], readonly string[]> = {
  'help-at-home': ['Washing and dressing', 'Cleaning and housework', 'Shopping and errands', 'Night support', 'Garden'],
  'getting-out': ['Somebody to go out with', 'Lifts and transport', 'Learning to travel'],
  'things-to-do': ['Day opportunities', 'Sport and swimming', 'Art and music', 'Clubs and friendship'],
  'food-and-cooking': ['Meals brought to you', 'Cooking together', 'Lunch clubs'],
  'a-break-away': ['Short breaks', 'Holidays'],
  'learning-and-work': ['Computers and phones', 'Finding a job', 'Everyday skills'],
  'things-for-the-home': [
    'Bath and shower equipment',
    'Moving about',
    'Alarms and telecare',
    'Repairs and adaptations',
  ],
  'free-near-you': ['Groups', 'Advice and information', 'Faith and community'],
}

/** Every category that a catalogue begins with, parents before their children. */
export const wholeTaxonomy: readonly First[] = [
  ...firstCategories.map((top) => ({ ...top, ...shelf })),
  ...regulatedTops.map((top) => ({ ...top, ...shelf, isRegulated: true })),
  ...firstCategories.flatMap(({ slug, tone }) =>
    everyday[slug].map((name) => ({ slug: slugFrom(name), name, tone, ...shelf, parent: slug })),
  ),
  ...registerServices.map(({ name, parent }) => ({
    ...{ slug: slugFrom(name), name, ...shelf, parent, isRegulated: true },
    tone: [...firstCategories, ...regulatedTops].find(({ slug }) => slug === parent)?.tone ?? ('kit' as const),
  })),
  ...specialisms.map((name) => ({
    ...{ slug: `for-${slugFrom(name)}`, name, tone: 'free' as const, parent: null, isRegulated: false },
    facet: 'specialism' as const,
  })),
]

/** Rows of these categories, with ids of the caller's making. */
export function categoryRows(idOf: (slug: string) => string) {
  const parents = new Map(wholeTaxonomy.map(({ slug, parent }) => [slug, parent]))
  return wholeTaxonomy.map(({ parent, ...row }, position) => ({
    ...row,
    id: idOf(row.slug),
    parentId: parent && idOf(parent),
    coveredBy: lineUp(row.slug, parents).map(idOf),
    position,
  }))
}

function lineUp(slug: string, parents: Map<string, string | null>): string[] {
  const parent = parents.get(slug)
  return parent ? [slug, ...lineUp(parent, parents)] : [slug]
}

function slugFrom(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
