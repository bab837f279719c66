import { brokerId } from '../../accounts.ts'
import { direct, managed, weekly, type LineSeed, type PersonSeed, type PotSeed } from './person.ts'

const kofi = {
  userId: 'usr_kofi',
  organisationId: brokerId,
  relation: 'her broker',
  powers: ['see', 'shop', 'approve', 'plan'],
  evidence: 'Signed form, read through together at home.',
} as const
const his = { ...kofi, relation: 'his broker' } as const
/** may shop, and asks each time */
const asking = { ...kofi, powers: ['see', 'shop', 'plan'] } as const
const account = (name: string, pounds: number): PotSeed => ({
  name,
  stream: 'social care',
  pence: pounds * 100,
  heldAs: 'managed account',
  payerOrganisationId: brokerId,
  release: 'four-weekly',
})
const support = 'My support'

type Going = Partial<LineSeed> & { on: number[]; at: string; minutes: number; first?: number; last?: number }

/** A line like many: every week from about fourteen weeks ago, with money for some weeks more. */
function going(
  from: LineSeed['from'],
  price: LineSeed['price'],
  { on, at, minutes, first = -91, last = 40, ...rest }: Going,
): LineSeed {
  return { from, price, pot: support, ordered: first - 6, visits: weekly(on, [first, last], [at, minutes]), ...rest }
}

const brightDays = ['bright-days', 'Help at home and getting out'] as const
const anyDay = ['hour', 'Any day'] as const
const weekday = ['hour', 'Weekday'] as const

/** The twelve people for whom Kofi Mensah of Northgate acts. */
export const northgate: readonly PersonSeed[] = [
  {
    slug: 'peter_hall',
    name: 'Peter Hall',
    district: 'FH1',
    address: '3 Ashby Road, Fernhill, FH1 7TQ',
    born: '1961-09-30',
    phone: '01632 960 155',
    helper: his,
    shared: { howToGetIn: 'Ring twice, he is slow to the door.', whatMatters: 'Trains, bulbs and not being hurried.' },
    pots: [managed(support, 5200)],
    lines: [
      going(brightDays, anyDay, { on: [0], at: '14:00', minutes: 60, note: 'Potting bulbs.' }),
      going(['kestrel-home-care', 'Home support by the hour'], weekday, { on: [2, 4], at: '09:00', minutes: 60 }),
    ],
  },
  {
    slug: 'lily_chen',
    name: 'Lily Chen',
    district: 'FH3',
    address: 'Flat 9, Mill House, Fernhill, FH3 2DD',
    born: '1996-03-11',
    phone: '01632 960 142',
    helper: kofi,
    shared: {
      howToGetIn: 'Text from the car park.',
      whatMatters: 'I like to know two streets away that you are coming.',
      communication: 'Text is better than the phone.',
    },
    pots: [managed(support, 6800)],
    lines: [
      going(brightDays, anyDay, { on: [0, 4], at: '16:30', minutes: 90, note: 'Cooking together: vegetable curry.' }),
      going(['the-wharf-project', 'Days at the Wharf'], ['day', 'A day'], {
        on: [2],
        at: '09:30',
        minutes: 360,
        last: 26,
      }),
    ],
  },
  {
    slug: 'doreen_platt',
    name: 'Doreen Platt',
    district: 'FH2',
    address: '22 Weaver Street, Fernhill, FH2 3JB',
    born: '1938-12-01',
    phone: '01632 960 143',
    helper: kofi,
    pots: [managed(support, 6400)],
    lines: [
      going(['three-bridges-care', 'Home support, mornings or afternoons'], weekday, {
        on: [1, 2, 4],
        at: '09:30',
        minutes: 60,
        last: 9,
      }),
      going(['meadow-kitchen', 'Lunch in good company'], ['place', 'Lunch'], { on: [2], at: '12:00', minutes: 90 }),
    ],
  },
  {
    slug: 'abdul_karim',
    name: 'Abdul Karim',
    district: 'FH4',
    address: '70 Brook Street, Fernhill, FH4 1NN',
    born: '1970-07-19',
    phone: '01632 960 144',
    helper: his,
    pots: [account(support, 7200)],
    lines: [
      going(['brook-street-support', 'Home support in your language'], weekday, {
        on: [1, 3, 5],
        at: '10:00',
        minutes: 90,
        note: 'A man, please, who speaks Urdu.',
      }),
      going(['brook-street-support', 'Somebody beside you at appointments'], anyDay, {
        on: [2],
        at: '14:00',
        minutes: 120,
        first: -60,
        last: 10,
      }),
    ],
  },
  {
    slug: 'marcus_lowe',
    name: 'Marcus Lowe',
    district: 'FH6',
    address: '9 Signal Row, Fernhill, FH6 5BB',
    born: '1993-01-22',
    phone: '01632 960 145',
    helper: { ...asking, relation: 'his broker' },
    login: 'usr_marcus_lowe',
    pots: [managed(support, 7000)],
    lines: [
      going(['northbank-support', 'Getting out, your choice'], weekday, { on: [2, 5], at: '18:00', minutes: 120 }),
      {
        from: ['the-wharf-project', 'Friday night out'],
        price: ['session', 'An evening'],
        pot: support,
        ordered: -1,
        visits: weekly([5], [5, 47], ['18:00', 240]),
        note: 'With the usual gang.',
      },
    ],
  },
  {
    slug: 'elsie_grant',
    name: 'Elsie Grant',
    district: 'FH2',
    address: '31 Lock Lane, Fernhill, FH2 4PL',
    born: '1934-04-08',
    phone: '01632 960 146',
    helper: kofi,
    pots: [managed(support, 9800)],
    lines: [
      going(['fernhill-home-support', 'Help at home'], weekday, { on: [1, 3, 5], at: '08:00', minutes: 60 }),
      going(brightDays, anyDay, { on: [8], at: '13:00', minutes: 120, note: 'A drive or a sit by the water.' }),
    ],
  },
  {
    slug: 'tomasz_zielinski',
    name: 'Tomasz Zielinski',
    district: 'FH1',
    address: '17 Chapel Street, Fernhill, FH1 3RL',
    born: '1957-10-05',
    phone: '01632 960 147',
    helper: his,
    pots: [account(support, 6600)],
    lines: [
      going(['kestrel-home-care', 'Up, washed and dressed'], weekday, {
        on: [1, 2, 3, 4, 5],
        at: '08:00',
        minutes: 60,
      }),
    ],
  },
  {
    slug: 'harinder_gill',
    name: 'Harinder Gill',
    district: 'FH4',
    address: '5 Mercer Street, Fernhill, FH4 9SN',
    born: '1966-06-15',
    phone: '01632 960 148',
    helper: kofi,
    pots: [managed(support, 7600)],
    lines: [
      going(['ashby-homecare', 'Washing, dressing and meals'], weekday, { on: [1, 3, 5], at: '19:00', minutes: 60 }),
      {
        from: ['fernhill-carers-rest', 'Three hours off'],
        price: weekday,
        pot: support,
        ordered: -3,
        visits: weekly([4], [11, 60], ['10:00', 180]),
        answer: { no: 'We have no free mornings until February. Ask us again in the new year.' },
      },
    ],
  },
  {
    slug: 'precious_dube',
    name: 'Precious Dube',
    district: 'FH3',
    address: '40 Cotton Row, Fernhill, FH3 7LF',
    born: '1999-08-27',
    phone: '01632 960 149',
    helper: kofi,
    pots: [managed(support, 8200)],
    lines: [
      going(['the-wharf-project', 'Wood and tools'], ['half-day', 'Half a day'], {
        on: [2, 4],
        at: '09:30',
        minutes: 180,
      }),
      going(['northbank-support', 'Skills for your own front door'], anyDay, { on: [1], at: '15:00', minutes: 120 }),
    ],
  },
  {
    slug: 'stan_webber',
    name: 'Stan Webber',
    district: 'FH5',
    address: '2 Common Side, Fernhill, FH5 2AS',
    born: '1941-11-11',
    phone: '01632 960 150',
    helper: his,
    pots: [managed(support, 6200)],
    lines: [
      going(['meadowsweet-home-support', 'A pair of hands at home'], weekday, {
        on: [1, 4],
        at: '10:00',
        minutes: 120,
      }),
      going(['open-gate-nursery', 'Potting shed days'], ['half-day', 'Half a day'], {
        on: [3],
        at: '09:30',
        minutes: 180,
        first: -70,
      }),
    ],
  },
  {
    slug: 'ivy_sharma',
    name: 'Ivy Sharma',
    district: 'FH1',
    address: '11 Almond Court, Fernhill, FH1 5GE',
    born: '1949-02-17',
    phone: '01632 960 151',
    neverSilent: true,
    helper: kofi,
    login: 'usr_ivy_sharma',
    pots: [managed(support, 4800)],
    lines: [
      going(['fernhill-age-friends', 'Help around the house'], anyDay, { on: [2, 5], at: '11:00', minutes: 60 }),
      going(['fernhill-age-friends', 'Strong and steady'], ['place', 'An hour'], { on: [2], at: '10:30', minutes: 60 }),
    ],
  },
  {
    slug: 'gareth_owen',
    name: 'Gareth Owen',
    district: 'FH7',
    address: '4 The Cross, Hollins Green, Fernhill, FH7 1AA',
    born: '1983-05-02',
    phone: '01632 960 152',
    helper: his,
    login: 'usr_gareth_owen',
    pots: [direct(support, 6900)],
    lines: [
      going(['northbank-support', 'Skills for your own front door'], anyDay, { on: [1, 4], at: '10:00', minutes: 90 }),
      going(['working-well-fernhill', 'Job coach'], anyDay, {
        on: [2],
        at: '13:00',
        minutes: 60,
        first: -56,
        last: 70,
      }),
    ],
  },
]
