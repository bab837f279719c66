import { byTheHour, each } from '../kind.ts'
import type { ProviderSeed } from '../provider.ts'

const dbs = ['Record checked (DBS)', '2026-10-28'] as const
const references = ['Two references read', '2026-09-15'] as const

/** Personal assistants, one person each. */
export const assistants: readonly ProviderSeed[] = [
  { slug: 'grace-adeyemi', name: 'Grace Adeyemi', type: 'personal-assistant', district: 'FH2', address: '19 Weaver Street, Fernhill, FH2 3JB', owner: 'Grace Adeyemi', miles: 3, checks: [dbs, references], story: 'I have been a personal assistant for nine years. I am early, I sing, and I make good porridge.', voice: 'I drive, and I have space in the mornings.', offers: [['employedMornings', [each('hour', 1520, 'Mornings')], { title: 'Mornings with Grace', summary: 'Up, washed, breakfast, out of the door by ten. You employ Grace; we help with the papers.' }], ['homeHelp', byTheHour(1560), { title: 'Grace for the odd hour' }]] },
  { slug: 'marek-nowak', name: 'Marek Nowak', type: 'personal-assistant', district: 'FH4', address: '8 Mercer Street, Fernhill, FH4 9SN', owner: 'Marek Nowak', miles: 6, checks: [dbs, references], story: 'I was a nurse in Poland. I like football, cooking and fixing bicycles. I am calm.', voice: 'I speak Polish, English and a little German.', offers: [['outAndAbout', byTheHour(1620), { title: 'Football, fishing or the gym with Marek' }], ['personalCare', byTheHour(1680, { weekend: 1820 }), { title: 'Help from another man' }], ['swimBuddy', byTheHour(1620), { title: 'Gym buddy', pictures: ['🏋', '💪'] }]] },
  { slug: 'shanice-brown', name: 'Shanice Brown', type: 'personal-assistant', district: 'FH1', address: '4 Almond Court, Fernhill, FH1 5GE', owner: 'Shanice Brown', miles: 5, checks: [dbs, references], story: 'I am 26 and I support young people to do what other young people do: gigs, clubs, shopping, nothing much.', voice: 'I am free most evenings and every other weekend.', offers: [['outAndAbout', byTheHour(1550, { evening: 1650, weekend: 1700 }), { title: 'Gigs, shops and nothing much' }], ['lifeSkills', byTheHour(1600)]] },
  { slug: 'owen-pritchard', name: 'Owen Pritchard', type: 'personal-assistant', district: 'FH7', address: '2 Green Lane, Hollins Green, Fernhill, FH7 8HS', owner: 'Owen Pritchard', miles: 10, checks: [dbs, references], story: 'I drove a lorry for thirty years and cared for my wife for six. I have patience now.', voice: 'My car has a swivel seat.', offers: [['lift', [each('mile', 70, 'Any day'), each('hour', 1500, 'Company')], { title: 'Owen and his car' }], ['company', byTheHour(1500), { title: 'Brass bands and chess' }]] },
  { slug: 'fatima-begum', name: 'Fatima Begum', type: 'personal-assistant', district: 'FH4', address: '55 Brook Street, Fernhill, FH4 1NN', owner: 'Fatima Begum', miles: 4, checks: [dbs, references], story: 'I help women at home, and I cook as your mother did.', voice: 'I speak Bengali, Sylheti and English.', offers: [['homeHelp', byTheHour(1540), { title: 'Help at home from Fatima' }], ['cookTogether', [each('session', 2400, 'Two hours')], { title: 'Cook Bengali food together' }], ['employedMornings', [each('hour', 1480, 'Any day')], { title: 'Your own assistant, for women' }]] },
  { slug: 'leanne-cole', name: 'Leanne Cole', type: 'personal-assistant', district: 'FH6', address: '21 Signal Row, Fernhill, FH6 5BB', owner: 'Leanne Cole', miles: 6, checks: [dbs, references, ['Trained in epilepsy and emergency medicine', '2026-03-03']], story: 'I work with people who have epilepsy and people who use few words. I am good at waiting.', voice: 'I use Makaton and picture cards.', offers: [['outAndAbout', byTheHour(1750), { title: 'Out together, few words needed' }], ['personalCare', byTheHour(1780), { title: 'Personal care, with picture cards' }], ['signLessons', [each('session', 2500, 'One hour')], { title: 'Makaton for beginners' }]] },
  { slug: 'dev-patel', name: 'Dev Patel', type: 'personal-assistant', district: 'FH3', address: '12 Cotton Row, Fernhill, FH3 7LF', owner: 'Dev Patel', miles: 8, checks: [dbs, references], story: 'A student nurse with free afternoons, a small car and strong opinions about cricket.', voice: 'I can start at one on weekdays.', offers: [['company', byTheHour(1420), { title: 'Cricket, cards and a cup of tea' }], ['appointments', byTheHour(1500)], ['computers', [each('hour', 1500, 'At home')], { title: 'Video calls and passwords' }]] },
  { slug: 'siobhan-kelly', name: 'Siobhan Kelly', type: 'personal-assistant', district: 'FH8', address: '6 Upper Row, Upper Fern, Fernhill, FH8 7AA', owner: 'Siobhan Kelly', miles: 7, checks: [dbs, references], story: 'Thirty years in care, most of it on nights. I make a room feel safe.', voice: 'I bring my own pillow and a flask.', offers: [['nights', [each('sleep-in', 8900, 'Sleep-in')], { title: 'Siobhan for the night' }], ['dementia', byTheHour(1650)], ['sitting', byTheHour(1550)]] },
]

const council = ['Registered with the Care Quality Commission, rated “Good”', '2026-03-12'] as const
const workers = ['Every worker’s record is checked (DBS)', '2026-11-02'] as const

/** The council's own services. */
export const inHouse: readonly ProviderSeed[] = [
  {
    slug: 'fernhill-home-support', name: 'Fernhill Home Support', type: 'in-house', district: 'FH1', address: '4 Mill Street, Fernhill, FH1 2AB', owner: 'Shirley Webb', miles: null, districts: ['FH1', 'FH2', 'FH3', 'FH4', 'FH5', 'FH6'], checks: [council, ['Insured up to £5 million', '2026-06-30'], workers],
    story: 'The council’s own home care team: forty-four workers, two nurses and an office by bus stop C.',
    voice: 'We go where others cannot, and we do not stop when it is difficult.',
    offers: [
      ['personalCare', [...byTheHour(3281, { evening: 3620, weekend: 3620, half: 1760, two: 6140 }), each('sleep-in', 11200, 'Night')], { title: 'Help at home', summary: 'A worker helps you get up, wash, dress and eat, the way you like it.', description: 'A worker comes to your home. They help you get up, wash, dress and eat, the way you like it done. You see the same three or four faces.', when: 'Every day, 7am to 10pm', pictures: ['🫖', '🏡', '👩‍⚕️'], stars: 4 }],
      ['afterHospital', [each('hour', 3490, 'Any day')], { title: 'Back on your feet, six weeks' }], ['popIn', [each('half-hour', 1760, 'Any day')], { title: 'Medicine and a hot drink' }],
    ],
  },
  {
    slug: 'fernhill-day-opportunities', name: 'Fernhill Day Opportunities', type: 'in-house', district: 'FH6', address: 'The Signal Centre, Station Fields, Fernhill, FH6 4DD', owner: 'Trevor Nash', miles: 12, checks: [workers, ['Insured up to £5 million', '2026-06-30']],
    story: 'Three day centres run by the council, with transport, changing places and a sensory room.',
    voice: 'There is a bus with a lift at nine and at four.',
    offers: [['dayService', [each('day', 9650, 'A day'), each('half-day', 5400, 'Half a day')], { title: 'Day opportunities' }], ['music', [each('session', 1900, 'An hour')], { title: 'Sensory room and music' }], ['swimBuddy', byTheHour(2950), { title: 'Swimming with two workers' }]],
  },
  {
    slug: 'fernhill-equipment-store', name: 'Fernhill Equipment Store', type: 'in-house', district: 'FH3', address: 'Unit 20, Mill End Park, Fernhill, FH3 9ZE', owner: 'Lynne Farrow', miles: 15, checks: [['Every item is cleaned and tested', '2026-10-10']],
    story: 'The council’s store of equipment. Much of it has been used, cleaned and tested, and costs less for it.',
    voice: 'When you no longer need it, we collect it for nothing.',
    offers: [['stool', [each('item', 3200, 'Perching')], { title: 'Perching stool, as good as new' }], ['stool', [each('item', 2800, 'Shower')], { title: 'Shower stool' }], ['bedLever', [each('item', 2600, 'Standard')]], ['bedLever', [each('item', 1400, 'Strap')], { title: 'Leg lifter' }], ['walker', [each('item', 4900, 'With seat')]], ['wheelchair', [each('week', 1500, 'A week')], { title: 'Light wheelchair hire' }], ['toiletSeat', [each('item', 1900, 'Ten centimetres')]], ['cutlery', [each('item', 4800, 'Steady spoon')], { title: 'Cutlery that stays level' }], ['ramp', [each('week', 1200, 'A week')], { title: 'Ramp on loan' }]],
  },
  {
    slug: 'fernhill-short-breaks', name: 'Fernhill Short Breaks', type: 'in-house', district: 'FH5', address: 'Larch House, Ashby Common, Fernhill, FH5 1LH', owner: 'Colin Sharp', miles: 15, checks: [council, workers],
    story: 'Larch House has eight rooms, a garden and a cook, and is run by the council.',
    voice: 'Emergency beds are kept free at all times.',
    offers: [['shortStay', [each('night', 21400, 'A night')], { title: 'A night or a week at Larch House' }], ['dayService', [each('day', 10200, 'A day')], { title: 'Saturday at Larch House' }]],
  },
]
