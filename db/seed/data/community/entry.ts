/** A free entry of the community catalogue. */
export type CommunitySeed = {
  group: GroupSlug
  kind: 'group' | 'activity' | 'event' | 'resource'
  title: string
  summary: string
  description: string
  whoFor?: readonly string[]
  goodToKnow?: string
  pictures: readonly string[]
  easy: readonly [string, string, string]
  district: string
  place?: string
  when?: string
  weekly?: { weekday: number; from: string; to: string }
  inDays?: { days: number; from: string; to: string }
}

export const groups = [
  {
    slug: 'st-annes-hall',
    name: 'St Anne’s Hall',
    district: 'FH1',
    story: 'A hall with a hearing loop, a step-free door and a committee that likes to say yes.',
  },
  {
    slug: 'fernhill-libraries',
    name: 'Fernhill Libraries',
    district: 'FH1',
    story: 'Five libraries, one van and a great many free things that are not books.',
  },
  {
    slug: 'ashby-common-farm',
    name: 'Ashby Common Farm',
    district: 'FH5',
    story: 'A small farm that belongs to everybody, with sheep, hens and one grumpy goose.',
  },
  {
    slug: 'repair-cafe',
    name: 'Fernhill Repair Café',
    district: 'FH1',
    story: 'Menders who would rather fix a toaster than see it thrown away.',
  },
  {
    slug: 'lockside-neighbours',
    name: 'Lockside Neighbours',
    district: 'FH2',
    story: 'The people of Lockside, who began with a street party and kept going.',
  },
  {
    slug: 'fernhill-walkers',
    name: 'Fernhill Walkers',
    district: 'FH6',
    story: 'Volunteer leaders who walk at the speed of the slowest.',
  },
  {
    slug: 'the-shed',
    name: 'The Shed',
    district: 'FH3',
    story: 'A workshop where people make things, mend things and say more than they meant to.',
  },
  { slug: 'carers-together', name: 'Carers Together', district: 'FH4', story: 'Run by carers for carers, with cake.' },
  {
    slug: 'speak-up-fernhill',
    name: 'Speak Up Fernhill',
    district: 'FH1',
    story: 'People with a learning disability who speak up for themselves and for each other.',
  },
  {
    slug: 'hollins-green-hall',
    name: 'Hollins Green Village Hall',
    district: 'FH7',
    story: 'The village’s front room.',
  },
  {
    slug: 'upper-fern-hall',
    name: 'Upper Fern Village Hall',
    district: 'FH8',
    story: 'On the hill, with the best view and the worst heating, now mended.',
  },
  {
    slug: 'wharton-institute',
    name: 'Wharton Institute',
    district: 'FH9',
    story: 'Built by boatmen in 1884 and still open to all.',
  },
] as const

export type GroupSlug = (typeof groups)[number]['slug']
