import { brokerId, trustId } from '../../accounts.ts'
import { direct, managed, weekly, type LineSeed, type PersonSeed, type PotSeed } from './person.ts'

const evidence = 'They told me so themselves, with their key worker beside them.'
const all = ['see', 'shop', 'approve', 'plan'] as const
const abena = { userId: 'usr_abena', organisationId: brokerId, relation: 'broker', powers: all, evidence }
const trust = {
  userId: 'usr_rosalind',
  organisationId: trustId,
  relation: 'independent living trust',
  powers: all,
  evidence,
}
const trustPot = (pounds: number): PotSeed => ({
  name: support,
  stream: 'independent living',
  pence: pounds * 100,
  heldAs: 'trust',
  payerOrganisationId: trustId,
  release: 'monthly',
})
const fund = (pounds: number, provider: string): PotSeed => ({
  name: support,
  stream: 'social care',
  pence: pounds * 100,
  heldAs: 'individual service fund',
  payerOrganisationId: provider,
  release: 'four-weekly',
})
const support = 'My support'

type Going = { on: number[]; at: string; minutes: number; first?: number; last?: number }

function line(
  from: LineSeed['from'],
  price: LineSeed['price'],
  { on, at, minutes, first = -84, last = 35 }: Going,
): LineSeed {
  return { from, price, pot: support, ordered: first - 5, visits: weekly(on, [first, last], [at, minutes]) }
}
const anyDay = ['hour', 'Any day'] as const
const weekday = ['hour', 'Weekday'] as const
const kestrel = ['kestrel-home-care', 'Home support by the hour'] as const
const sisters = ['two-sisters-home-help', 'Help at home'] as const
const ashby = ['ashby-homecare', 'Home support by the hour'] as const
const friends = ['mill-end-friends', 'A day with friends'] as const
const canal = ['canal-companions', 'Out and about with somebody beside you'] as const
const neighbours = ['good-neighbour-help', 'Help around the house'] as const

type Row = readonly [
  slug: string,
  name: string,
  district: string,
  address: string,
  born: string,
  who: Pick<PersonSeed, 'helper' | 'login'>,
  pots: readonly PotSeed[],
  lines: readonly LineSeed[],
]

const self = (slug: string) => ({ login: `usr_${slug}` })

const rows: readonly Row[] = [
  [
    'winnie_clark',
    'Winnie Clark',
    'FH1',
    '2 Chapel Street',
    '1945-01-09',
    self('winnie_clark'),
    [direct(support, 5200)],
    [
      line(sisters, weekday, { on: [1, 3], at: '10:00', minutes: 90 }),
      line(['fernhill-baths', 'Warm water hour'], ['place', 'One hour'], { on: [5], at: '14:00', minutes: 60 }),
    ],
  ],
  [
    'dilys_morgan',
    'Dilys Morgan',
    'FH3',
    '18 Cotton Row',
    '1951-04-23',
    self('dilys_morgan'),
    [direct(support, 4600)],
    [
      line(['clay-corner', 'Clay and kiln'], ['session', 'Two hours'], { on: [2], at: '13:30', minutes: 120 }),
      line(kestrel, weekday, { on: [1, 4], at: '09:00', minutes: 60 }),
    ],
  ],
  [
    'jamal_hussein',
    'Jamal Hussein',
    'FH4',
    '90 Brook Street',
    '1979-12-12',
    self('jamal_hussein'),
    [direct(support, 6100)],
    [line(['brook-street-support', 'Out of the house by eleven'], anyDay, { on: [1, 3], at: '10:30', minutes: 150 })],
  ],
  [
    'trish_bell',
    'Trish Bell',
    'FH6',
    '14 Signal Row',
    '1968-08-08',
    self('trish_bell'),
    [managed(support, 4900)],
    [line(['fernhill-carers-rest', 'Three hours off'], weekday, { on: [2], at: '13:00', minutes: 180 })],
  ],
  [
    'norman_fry',
    'Norman Fry',
    'FH8',
    '3 Fern Rise',
    '1939-06-30',
    self('norman_fry'),
    [direct(support, 3900)],
    [
      line(['tablet-tutor', 'Computers without tears'], ['hour', 'At home'], { on: [1], at: '11:00', minutes: 60 }),
      line(['next-door-shared-lives', 'Three hours off'], anyDay, { on: [4], at: '13:00', minutes: 120 }),
    ],
  ],
  [
    'chloe_marsh',
    'Chloe Marsh',
    'FH2',
    '8 Towpath Cottages',
    '2001-10-18',
    self('chloe_marsh'),
    [managed(support, 7400)],
    [
      line(['the-wharf-project', 'Days at the Wharf'], ['day', 'A day'], {
        on: [1, 3],
        at: '09:30',
        minutes: 360,
        first: -84,
        last: 14,
      }),
    ],
  ],
  [
    'mei_tan',
    'Mei Tan',
    'FH1',
    '25 Market Place',
    '1985-03-03',
    self('mei_tan'),
    [direct(support, 5600)],
    [
      line(['paint-room', 'An artist at your kitchen table'], ['hour', 'One to one'], {
        on: [3],
        at: '14:00',
        minutes: 90,
      }),
      line(canal, anyDay, { on: [5], at: '10:00', minutes: 180 }),
    ],
  ],
  [
    'derek_shaw',
    'Derek Shaw',
    'FH9',
    '7 Weir Row, Wharton',
    '1947-09-21',
    self('derek_shaw'),
    [managed(support, 3600)],
    [line(neighbours, anyDay, { on: [1, 4], at: '10:00', minutes: 60 })],
  ],
  [
    'rose_kelly',
    'Rose Kelly',
    'FH7',
    '12 The Cross, Hollins Green',
    '1955-02-14',
    self('rose_kelly'),
    [managed(support, 5800)],
    [
      line(['lantern-dementia-support', 'Dementia support at home'], ['hour', 'Daytime'], {
        on: [2, 4],
        at: '10:00',
        minutes: 90,
      }),
    ],
  ],
  [
    'colin_drew',
    'Colin Drew',
    'FH5',
    '1 Gate Lane',
    '1972-11-29',
    self('colin_drew'),
    [direct(support, 6300)],
    [
      line(['open-gate-nursery', 'Potting shed days'], ['day', 'A day'], { on: [2], at: '09:00', minutes: 360 }),
      line(['meadowsweet-home-support', 'A pair of hands at home'], weekday, { on: [1], at: '10:00', minutes: 120 }),
    ],
  ],
  [
    'bev_harris',
    'Bev Harris',
    'FH3',
    '6 The Maltings',
    '1963-07-07',
    { helper: abena },
    [managed(support, 4200)],
    [line(friends, ['half-day', 'Half a day'], { on: [2], at: '09:00', minutes: 180 })],
  ],
  [
    'kwame_boateng',
    'Kwame Boateng',
    'FH1',
    '40 High Street',
    '1998-05-25',
    { helper: abena },
    [managed(support, 5900)],
    [
      line(['working-well-fernhill', 'The print shop'], ['half-day', 'Half a day'], {
        on: [1, 3],
        at: '09:30',
        minutes: 180,
      }),
    ],
  ],
  [
    'sheila_rudge',
    'Sheila Rudge',
    'FH2',
    '11 Lock Lane',
    '1937-03-19',
    { helper: abena },
    [managed(support, 7800)],
    [
      line(['three-bridges-care', 'Personal care, morning and night'], weekday, {
        on: [1, 2, 3, 4, 5],
        at: '08:00',
        minutes: 60,
      }),
    ],
  ],
  [
    'ron_rudge',
    'Ron Rudge',
    'FH2',
    '11 Lock Lane',
    '1935-10-02',
    { helper: abena },
    [managed(support, 3900)],
    [line(['three-bridges-care', 'Company for an afternoon'], anyDay, { on: [2], at: '14:00', minutes: 120 })],
  ],
  [
    'lakshmi_nair',
    'Lakshmi Nair',
    'FH4',
    '33 Ashby Road',
    '1944-08-16',
    { helper: abena },
    [managed(support, 6100)],
    [line(ashby, weekday, { on: [1, 3, 5], at: '10:00', minutes: 60 })],
  ],
  [
    'yusuf_ali',
    'Yusuf Ali',
    'FH4',
    '61 Brook Street',
    '1990-01-31',
    { helper: abena },
    [{ ...managed(support, 5200), heldAs: 'managed account', payerOrganisationId: brokerId, release: 'four-weekly' }],
    [line(['brook-street-support', 'Sorting out the paper'], anyDay, { on: [3], at: '11:00', minutes: 120 })],
  ],
  [
    'maureen_finch',
    'Maureen Finch',
    'FH6',
    '27 Station Road',
    '1948-04-04',
    { helper: abena },
    [managed(support, 4400)],
    [
      line(kestrel, weekday, { on: [2, 4], at: '12:00', minutes: 60 }),
      line(['fernhill-minibus', 'The Tuesday shopping bus'], ['place', 'There and back'], {
        on: [2],
        at: '10:00',
        minutes: 180,
      }),
    ],
  ],
  [
    'callum_reid',
    'Callum Reid',
    'FH7',
    '2 Canal Wharf, Hollins Green',
    '2003-12-20',
    { helper: abena },
    [fund(8200, 'org_northbank_support')],
    [
      line(['northbank-support', 'Skills for your own front door'], anyDay, {
        on: [1, 3, 5],
        at: '10:00',
        minutes: 120,
      }),
    ],
  ],
  [
    'asha_verma',
    'Asha Verma',
    'FH3',
    '9 Mill End Road',
    '1994-06-06',
    { helper: abena },
    [fund(7600, 'org_the_wharf_project')],
    [
      line(['the-wharf-project', 'Days at the Wharf'], ['day', 'A day'], {
        on: [2, 4],
        at: '09:30',
        minutes: 360,
        first: -84,
        last: 14,
      }),
    ],
  ],
  [
    'billy_nash',
    'Billy Nash',
    'FH5',
    'The Bothy, Ashby Common',
    '1976-09-09',
    { helper: abena },
    [managed(support, 5100)],
    [line(['meadowsweet-home-support', 'Garden and odd jobs'], anyDay, { on: [3], at: '13:00', minutes: 120 })],
  ],
  [
    'edith_crowe',
    'Edith Crowe',
    'FH8',
    '10 Upper Row, Upper Fern',
    '1932-02-22',
    { helper: trust },
    [trustPot(6200)],
    [
      line(['next-door-shared-lives', 'A day in a family home'], ['day', 'A day'], {
        on: [2],
        at: '09:30',
        minutes: 360,
      }),
    ],
  ],
  [
    'frank_moss',
    'Frank Moss',
    'FH1',
    '5 Foundry Lane',
    '1959-05-13',
    { helper: trust },
    [trustPot(5400)],
    [line(['signpost-deaf-support', 'A helper who signs'], anyDay, { on: [1, 4], at: '10:00', minutes: 90 })],
  ],
  [
    'nadia_hill',
    'Nadia Hill',
    'FH6',
    '3 Station Approach',
    '1987-07-17',
    { helper: trust },
    [trustPot(5800)],
    [line(canal, anyDay, { on: [1, 5], at: '11:00', minutes: 120 })],
  ],
  [
    'george_pell',
    'George Pell',
    'FH9',
    'Lock Cottage, Weir',
    '1950-10-10',
    { helper: trust },
    [trustPot(4100)],
    [line(neighbours, anyDay, { on: [2, 5], at: '09:30', minutes: 60 })],
  ],
  [
    'hetty_lane',
    'Hetty Lane',
    'FH4',
    '29 Barn Close',
    '1941-01-20',
    { helper: trust },
    [trustPot(6700)],
    [line(['sunrise-starts', 'Washing, dressing and meals'], weekday, { on: [1, 3, 5], at: '07:30', minutes: 60 })],
  ],
  [
    'sunil_rao',
    'Sunil Rao',
    'FH3',
    '52 Mill End Road',
    '1973-03-08',
    { helper: trust },
    [trustPot(5900)],
    [line(['oak-tree-care', 'A helper who gets things done'], weekday, { on: [2, 4], at: '15:00', minutes: 60 })],
  ],
  [
    'walter_finch',
    'Walter Finch',
    'FH5',
    '11 Kiln Lane',
    '1933-02-14',
    { helper: { ...abena, stops: { on: -24, reason: 'Walter does not want a broker. His visits go on.' } } },
    [managed(support, 3100)],
    [line(sisters, weekday, { on: [2], at: '10:00', minutes: 90 })],
  ],
]

/** Orders of the last days, and some that came to nothing. */
const late: Readonly<Record<string, readonly LineSeed[]>> = {
  winnie_clark: [
    {
      from: ['bright-days', 'A walk and a chat'],
      price: anyDay,
      pot: support,
      ordered: -1,
      visits: weekly([2], [9, 86], ['10:00', 120]),
      answer: 'not yet',
      note: 'I would like to see the canal again. I walk with a stick and need a seat now and then.',
    },
  ],
  norman_fry: [
    {
      from: ['tablet-tutor', 'Phones and photos, in a group'],
      price: ['session', 'Small group'],
      pot: support,
      ordered: -13,
      visits: weekly([1], [3, 60], ['10:30', 90]),
      answer: 'not yet',
    },
  ],
  lakshmi_nair: [
    {
      from: ['fernhill-home-support', 'Medicine and a hot drink'],
      price: ['half-hour', 'Any day'],
      pot: support,
      ordered: -1,
      visits: weekly([2, 4, 6], [8, 40], ['17:00', 30]),
      answer: 'not yet',
      note: 'The evening tablets, with something warm.',
    },
  ],
  rose_kelly: [
    {
      from: ['lantern-dementia-support', 'Music for the memory, at home'],
      price: ['session', 'At home'],
      pot: support,
      ordered: -40,
      visits: weekly([3], [-33, 30], ['15:00', 60]),
      stops: { on: -15, reason: 'She sleeps in the afternoon now.' },
    },
  ],
  bev_harris: [
    {
      from: ['mill-end-friends', 'Chair yoga'],
      price: ['place', 'One hour'],
      pot: support,
      ordered: -20,
      visits: weekly([4], [-14, 60], ['10:00', 60]),
      stops: { on: -18, reason: 'It is too far to walk in winter.' },
    },
  ],
  chloe_marsh: [
    {
      from: ['the-wharf-project', 'The house band'],
      price: ['session', 'An evening'],
      pot: support,
      ordered: -5,
      visits: weekly([3], [5, 70], ['19:00', 120]),
      note: 'I play the tambourine.',
    },
  ],
}

/** Twenty-seven more, with logins of their own, with a broker, or with a trust; and one for whom nobody answers. */
export const others: readonly PersonSeed[] = rows.map(([slug, name, district, address, born, who, pots, lines]) => ({
  ...{ slug, name, district, born, pots, ...who },
  address: `${address}, Fernhill, ${district}`,
  lines: [...lines, ...(late[slug] ?? [])],
}))
