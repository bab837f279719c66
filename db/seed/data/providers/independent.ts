import { byTheHour, each } from '../kind.ts'
import type { ProviderSeed } from '../provider.ts'

const dbs = ['Every worker’s record is checked (DBS)', '2026-11-02'] as const
const cqc = ['Registered with the Care Quality Commission, rated “Good”', '2026-03-12'] as const
const insured = ['Insured up to £5 million', '2026-06-30'] as const

/** Companies. */
export const independent: readonly ProviderSeed[] = [
  {
    slug: 'oak-tree-care', name: 'Oak Tree Care', type: 'independent', district: 'FH3', address: 'Oak House, 50 Mill End Road, Fernhill, FH3 1QP', owner: 'Denise Hartley', miles: 6, checks: [cqc, dbs, insured],
    story: 'A family company of sixty carers, begun in 1998 in a spare bedroom.\n\nWe pay for travel between visits, which is why our carers stay. A nurse is on call day and night.',
    voice: 'A nurse is on call day and night.',
    offers: [
      ['personalCare', byTheHour(2460, { evening: 2720, weekend: 2850, bankHoliday: 4100, half: 1420, two: 4700, agreed: 2360 }), { title: 'Washing, dressing and meals', summary: 'Trained workers, morning and evening, with a nurse to call.', stars: 4 }],
      ['popIn', [each('half-hour', 1380, 'Any day')]], ['nights', [each('sleep-in', 10500, 'Sleep-in'), each('night', 17200, 'Waking night')]], ['afterHospital', byTheHour(2600)], ['homeHelp', byTheHour(2150, { weekend: 2400 })],
    ],
  },
  {
    slug: 'kestrel-home-care', name: 'Kestrel Home Care', type: 'independent', district: 'FH1', address: '14 Market Place, Fernhill, FH1 1AB', owner: 'Paul Sutton', miles: 5, checks: [cqc, dbs, insured],
    story: 'A no-frills home care company. Small office, low overheads, and every worker on a contract with hours.',
    voice: 'We keep the office small so that the price can be too.',
    offers: [['homeHelp', byTheHour(1165, { weekend: 1310 }), { title: 'Home support by the hour' }], ['personalCare', byTheHour(1190, { evening: 1290, weekend: 1350, half: 690 })], ['errands', byTheHour(1165)], ['popIn', [each('half-hour', 640, 'Any day')]]],
  },
  {
    slug: 'three-bridges-care', name: 'Three Bridges Care', type: 'independent', district: 'FH2', address: '2 Bridge Street, Fernhill, FH2 6TY', owner: 'Sandra Lowe', miles: 5, checks: [cqc, dbs, insured],
    story: 'We look after one part of town and no other: the streets between the three bridges.',
    voice: 'Our workers walk to you. None lives more than two miles away.',
    offers: [['homeHelp', byTheHour(1195, { weekend: 1340, agreed: 1170 })], ['personalCare', byTheHour(1240, { weekend: 1390, half: 720 })], ['company', byTheHour(1195)], ['sitting', byTheHour(1250)]],
  },
  {
    slug: 'brook-street-support', name: 'Brook Street Support', type: 'independent', district: 'FH4', address: '77 Brook Street, Fernhill, FH4 1NN', owner: 'Ayesha Siddiqui', miles: 6, checks: [cqc, dbs],
    story: 'Support in eleven languages, from people who know what halal, fasting and grandmothers mean.',
    voice: 'We speak Urdu, Punjabi, Bengali, Somali, Polish and six more.',
    offers: [['homeHelp', byTheHour(1220, { weekend: 1380 }), { title: 'Home support in your language' }], ['personalCare', byTheHour(1264, { weekend: 1420, half: 740 }), { title: 'Women cared for by women' }], ['appointments', byTheHour(1300)], ['letters', byTheHour(1250)]],
  },
  {
    slug: 'meadowsweet-home-support', name: 'Meadowsweet Home Support', type: 'independent', district: 'FH5', address: 'The Old Dairy, Ashby Common, Fernhill, FH5 8RR', owner: 'Judith Crane', miles: 7, checks: [cqc, dbs, insured],
    story: 'Home support for the south of the borough, with workers who live out here too and know which lanes flood.',
    voice: 'We come out to the farms and the far cottages.',
    offers: [['homeHelp', byTheHour(1264, { weekend: 1420 })], ['personalCare', byTheHour(1310, { evening: 1400, weekend: 1480, two: 2550 })], ['dementia', byTheHour(1395)], ['afterHospital', byTheHour(1380)]],
  },
  {
    slug: 'ashby-homecare', name: 'Ashby Homecare', type: 'independent', district: 'FH4', address: '103 Ashby Road, Fernhill, FH4 6JT', owner: 'Graham Pike', miles: 5, checks: [cqc, dbs, insured],
    story: 'Forty carers, two minibuses and a training room with a bed in it. Rated “Good” three times in a row.',
    voice: 'You get a rota on Friday with names and faces on it.',
    offers: [['personalCare', byTheHour(1840, { evening: 1990, weekend: 2140, bankHoliday: 3200, half: 1060, two: 3500, agreed: 1790 })], ['homeHelp', byTheHour(1740, { weekend: 1950 })], ['dementia', byTheHour(1890)], ['cleaning', byTheHour(1600)], ['nights', [each('sleep-in', 9600, 'Sleep-in'), each('night', 15900, 'Waking night')]]],
  },
  {
    slug: 'northbank-support', name: 'Northbank Support', type: 'independent', district: 'FH7', address: '5 Canal Wharf, Hollins Green, Fernhill, FH7 2PT', owner: 'Leon Fisher', miles: 8, checks: [cqc, dbs, insured],
    story: 'Support for people with a learning disability and autistic people who live in their own homes.',
    voice: 'You interview your own workers. We hold the pens.',
    offers: [['lifeSkills', byTheHour(1920, { agreed: 1860 })], ['outAndAbout', byTheHour(1880, { weekend: 2050 })], ['clubEvening', [each('session', 2900, 'An evening')], { weekly: { weekday: 6, from: '18:00', to: '22:00' }, when: 'Every Saturday, 6pm to 10pm', place: 'Northbank, Canal Wharf' }], ['nights', [each('sleep-in', 9900, 'Sleep-in')]], ['holiday', [each('week', 119500, 'A week, shared support')]]],
  },
  {
    slug: 'stay-over', name: 'Stay-Over', type: 'independent', district: 'FH6', address: '3 Signal Row, Fernhill, FH6 5BB', owner: 'Miriam Katz', miles: 12, checks: [cqc, dbs, insured],
    story: 'We do nights and nothing but nights, all over Fernhill.',
    voice: 'The office is awake when you are.',
    offers: [['nights', [each('sleep-in', 9800, 'Sleep-in'), each('night', 16400, 'Waking night')], { title: 'Someone there at night', category: 'a-break-away' }], ['sitting', byTheHour(2050, { evening: 2050, weekend: 2250 })], ['shortStay', [each('night', 16800, 'Weekday night'), each('night', 18900, 'Weekend night')]]],
  },
  {
    slug: 'hearth-and-home', name: 'Hearth and Home', type: 'independent', district: 'FH8', address: 'Fern Court, Upper Fern, Fernhill, FH8 2BX', owner: 'Robert Ashdown', miles: 20, checks: [cqc, dbs, insured],
    story: 'Live-in support across the county since 2006. Most of our workers have been with us for more than five years.',
    voice: 'We ring you every Friday, whether or not there is anything to say.',
    offers: [['liveIn', [each('week', 129500, 'One person'), each('week', 148000, 'A couple')], { title: 'A worker who lives with you' }], ['liveIn', [each('day', 20500, 'A day')], { title: 'Live-in for a few days', summary: 'For when your own worker or family is away.' }], ['sitting', byTheHour(2200)]],
  },
  {
    slug: 'copper-kettle-meals', name: 'Copper Kettle Meals', type: 'independent', district: 'FH6', address: 'Unit 11, Station Fields, Fernhill, FH6 9UE', owner: 'Shaun Kettle', miles: 9, vat: 'registered', checks: [['Food hygiene rating 5, very good', '2026-05-22']],
    story: 'A kitchen that cooks 400 dinners a day and still tastes every pot.',
    voice: 'The driver has four minutes for each person, and that is in the price.',
    offers: [['hotDinner', [each('item', 860, 'Dinner and pudding', { agreed: 810 }), each('item', 690, 'Dinner')]], ['frozen', [each('item', 4200, 'Box of seven')]], ['frozen', [each('item', 7400, 'Box of fourteen')], { title: 'Freezer box for a fortnight' }], ['frozen', [each('item', 5200, 'Box of seven')], { title: 'Soft meals, frozen' }], ['shoppingBox', [each('item', 1650, 'Small')], { title: 'Breakfast box' }]],
  },
  {
    slug: 'sure-step', name: 'Sure Step', type: 'independent', district: 'FH1', address: '31 Foundry Lane, Fernhill, FH1 8LD', owner: 'Ian Brody', miles: 12, vat: 'registered', checks: [insured, ['Fitters’ records are checked (DBS)', '2026-10-05']],
    story: 'Rails, ramps and key safes, fitted within a week by people who take their shoes off.',
    voice: 'We measure first and charge nothing for looking.',
    offers: [['grabRail', [each('item', 6400, 'Fitted')], { title: 'Grab rail, fitted' }], ['keySafe', [each('item', 7900, 'Fitted')], { title: 'Key safe, fitted' }], ['ramp', [each('item', 18500, 'Fitted')], { title: 'Doorstep ramp, fitted' }], ['ramp', [each('item', 13900, 'One metre')], { title: 'Folding ramp' }], ['light', [each('item', 2400, 'Set of three')]], ['hearing', [each('item', 5900, 'Fitted')], { title: 'Doorbell with a flashing light' }], ['toiletSeat', [each('item', 5200, 'Fitted')], { title: 'Toilet frame' }], ['bathBoard', [each('item', 34900, 'Fitted')], { title: 'Bath lift' }], ['gardenJobs', byTheHour(2640), { title: 'Handy person for safety jobs', summary: 'Loose carpets, dim stairs and stiff locks, put right.' }]],
  },
  {
    slug: 'easy-days-mobility', name: 'Easy Days Mobility', type: 'independent', district: 'FH1', address: '6 Station Approach, Fernhill, FH1 9DT', owner: 'Teresa Molloy', miles: 15, vat: 'registered', checks: [insured, ['Trading Standards approved', '2026-01-30']],
    story: 'A shop where you may try everything, including the bath, with your clothes on.',
    voice: 'Come and try it in the shop, or we bring it to you.',
    offers: [['walker', [each('item', 8900, 'With seat')]], ['walker', [each('item', 5400, 'With two trays')], { title: 'Walking trolley for the kitchen' }], ['wheelchair', [each('week', 2200, 'A week')]], ['chair', [each('item', 68500, 'Standard')]], ['chair', [each('item', 32900, 'Standard')], { title: 'High seat armchair' }], ['stool', [each('item', 4600, 'Standard')]], ['bathBoard', [each('item', 2600, 'Standard')]], ['bedLever', [each('item', 3900, 'Standard')]], ['cutlery', [each('item', 2150, 'Set of four')], { title: 'Easy-grip cutlery' }], ['socks', [each('item', 1195, 'One')]], ['socks', [each('item', 895, 'One')], { title: 'Long grabber' }], ['toiletSeat', [each('item', 2850, 'Ten centimetres')]], ['grabRail', [each('item', 1495, '45 cm')], { title: 'Grab rail, white, 45 cm' }]],
  },
  {
    slug: 'ramp-and-roll-taxis', name: 'Ramp and Roll Taxis', type: 'independent', district: 'FH6', address: 'Station rank, Fernhill, FH6 1DR', owner: 'Mohammed Iqbal', miles: 15, checks: [['Licensed by Fernhill Borough Council', '2026-04-01'], dbs],
    story: 'Six taxis with ramps and drivers who have sat in the chair themselves, as part of the training.',
    voice: 'There is a person on the phone until one in the morning.',
    offers: [['wheelchairTaxi', [each('mile', 260, 'Daytime'), each('mile', 310, 'After 8pm')]], ['lift', [each('mile', 220, 'Any day')], { title: 'Taxi with a steady arm', summary: 'A saloon car and a driver who comes to the door.' }], ['trip', [each('place', 3800, 'A seat')], { title: 'Sunday drive to the hills', summary: 'Four seats, a flask and the long way home.', pictures: ['🚕', '⛰'], inDays: { days: 13, from: '10:30', to: '16:30' } }]],
  },
  {
    slug: 'hollins-green-riding', name: 'Hollins Green Riding', type: 'independent', district: 'FH7', address: 'Green Lane Farm, Hollins Green, Fernhill, FH7 8HS', owner: 'Phoebe Lyle', miles: 20, checks: [dbs, insured],
    story: 'Nine ponies, one donkey and a carriage that takes a wheelchair.',
    voice: 'Merlin the donkey meets everybody at the gate.',
    offers: [['horses', [each('session', 3200, 'One hour')], { title: 'Riding with a helper' }], ['horses', [each('session', 2400, 'One hour')], { title: 'Time with horses' }], ['horses', [each('session', 2800, 'Half an hour')], { title: 'Carriage driving from your wheelchair', summary: 'Take the reins, without leaving your chair.' }]],
  },
  {
    slug: 'clear-sound-and-sight', name: 'Clear Sound and Sight', type: 'independent', district: 'FH1', address: '22 Market Place, Fernhill, FH1 1AB', owner: 'Daniel Achebe', miles: 15, vat: 'registered', checks: [insured],
    story: 'A small shop for people who do not hear or see well, run by two who do not either.',
    voice: 'We come back and set it up again, as often as you need.',
    offers: [['hearing', [each('item', 12900, 'With set-up')], { title: 'Loop for the television' }], ['hearing', [each('item', 4500, 'Plug-in')], { title: 'Doorbell with a flashing light and a buzz' }], ['magnifier', [each('item', 6900, 'Table')]], ['magnifier', [each('item', 28900, 'Speaks')], { title: 'Magnifier that speaks' }], ['clock', [each('item', 3400, 'Speaks')], { title: 'Talking clock' }], ['tablet', [each('item', 11900, 'Picture phone')], { title: 'Picture phone' }], ['computers', [each('hour', 3000, 'At home')], { title: 'Speaking screens and large letters' }]],
  },
  {
    slug: 'safe-and-sound-alarms', name: 'Safe and Sound Alarms', type: 'independent', district: 'FH3', address: 'Unit 1, Mill End Park, Fernhill, FH3 9ZE', owner: 'Karen Doyle', miles: 25, vat: 'registered', checks: [['Approved by the alarm receivers’ association', '2026-02-15'], insured],
    story: 'Alarms with a person at the other end, in a room in Mill End and not across the sea.',
    voice: 'We answer in less than a minute, ninety-eight times in a hundred.',
    offers: [['fallsAlarm', [each('week', 495, 'A week', { agreed: 420 })], { title: 'Falls alarm with a person at the other end' }], ['fallsAlarm', [each('week', 690, 'A week')], { title: 'Alarm that works out of doors' }], ['pills', [each('item', 2900, 'Beeps')], { title: 'Pill box that beeps' }], ['pills', [each('week', 850, 'A week')], { title: 'Locked pill dispenser' }], ['clock', [each('item', 5900, 'Day clock')], { title: 'Day clock' }], ['keySafe', [each('item', 6900, 'With a light')], { title: 'Key safe with a light' }], ['light', [each('item', 1800, 'Pair')], { title: 'Step lights' }]],
  },
  {
    slug: 'weir-view-short-breaks', name: 'Weir View', type: 'independent', district: 'FH9', address: 'Weir View, Wharton, Fernhill, FH9 4TL', owner: 'Carol Munro', miles: 25, checks: [cqc, dbs, insured],
    story: 'A house of six rooms beside the weir, for people who need a change and families who need a rest.',
    voice: 'You can hear the water from every bed.',
    offers: [['shortStay', [each('night', 15200, 'Weekday night'), each('night', 17400, 'Weekend night', { agreed: 16800 })]], ['dayService', [each('day', 7800, 'A day')], { title: 'A day by the weir' }], ['shortStay', [each('week', 98000, 'A week')], { title: 'The flat by the weir' }], ['campWeekend', [each('place', 14500, 'A place')], { title: 'Boats and bonfires', inDays: { days: 20, from: '17:00', to: '21:00' } }]],
  },
]
