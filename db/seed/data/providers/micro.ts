import { byTheHour, each } from '../kind.ts'
import type { ProviderSeed } from '../provider.ts'

const dbs = ['Their records are checked (DBS)', '2026-11-02'] as const

/** Micro-enterprises: one to five people. */
export const micro: readonly ProviderSeed[] = [
  {
    slug: 'bright-days', name: 'Bright Days', type: 'micro', district: 'FH2', address: 'The old railway garden, Lock Lane, Fernhill, FH2 4PA', owner: 'Maya Ellis', miles: null, districts: ['FH1', 'FH2', 'FH3', 'FH4'],
    story: 'Maya and Dan. Two people, one garden, a lot of tea.\n\nMaya was a care worker for eleven years. Dan drove the number 9 bus. In 2024 they rented the old railway garden and asked people what a good day looks like.\n\nToday they support nine people. You always know who is coming, because there are only two of them. When Maya is away, Dan comes. When both are away, they tell you three weeks before.',
    voice: 'It is always Maya or Dan, and always one of them.',
    checks: [['Both records checked (DBS)', '2026-11-02'], ['Insured up to £2 million', '2026-07-31'], ['First aid, and moving people safely', '2026-05-14'], ['No registration needed: they do not wash or dress people', null]],
    offers: [
      ['outAndAbout', byTheHour(1800, { agreed: 1650 }), { title: 'Help at home and getting out', category: 'help-at-home', summary: 'Shopping, a walk, a cup of tea, the bank. Maya or Dan, always one of them.', pictures: ['🚶', '🌻'], stars: 5 }],
      ['outAndAbout', byTheHour(1800, { agreed: 1650 }), { title: 'A walk and a chat', summary: 'Two hours by the canal or round the park, at your pace, with tea at the end.', pictures: ['🚶', '🌳'] }],
      ['cookTogether', [each('session', 2800, 'Two hours')], { title: 'Cook together', summary: 'You choose the dish. Dan washes up.', description: 'Two hours in your kitchen. Dan brings the shopping and a recipe in pictures. You do as much as you want to.' }],
      ['garden', [each('half-day', 4200, 'Half a day', { agreed: 3900 })], { title: 'Garden mornings', when: 'Every Thursday, 9:30am to 12:30pm', place: 'The old railway garden', weekly: { weekday: 4, from: '09:30', to: '12:30' } }],
      ['lift', [each('mile', 45, 'Any day')], { title: 'A lift there and back', summary: 'To the doctor, your sister, the sea.', description: 'In Dan’s car, with room for a folding wheelchair. You pay for the miles and nothing else.' }],
      ['garden', [each('session', 900, 'A morning')], { kind: 'event', title: 'Winter planting day', summary: 'Bulbs, broad beans and a bonfire. Tools and tea for all.', when: 'Once, in the morning', place: 'Bright Days garden', inDays: { days: 6, from: '10:00', to: '12:30' } }],
    ],
  },
  {
    slug: 'two-sisters-home-help', name: 'Two Sisters Home Help', type: 'micro', district: 'FH1', address: '8 Chapel Street, Fernhill, FH1 3RL', owner: 'Bernadette Quinn', miles: 4,
    story: 'Bernadette and Rose, who looked after their mother at home and then could not stop.\n\nWe have eleven regulars and we want no more than fourteen, so that we can remember everybody’s birthday.',
    voice: 'You will only ever see Bernadette or Rose.', checks: [dbs, ['Insured up to £2 million', '2026-09-30']],
    offers: [
      ['homeHelp', byTheHour(1680, { weekend: 1890, agreed: 1590 })], ['cleaning', byTheHour(1550)], ['errands', byTheHour(1600)], ['company', byTheHour(1480, { agreed: 1400 })], ['breakfast', [each('half-hour', 1050, 'Any morning')]],
    ],
  },
  {
    slug: 'canal-companions', name: 'Canal Companions', type: 'micro', district: 'FH2', address: '3 Towpath Cottages, Fernhill, FH2 1EA', owner: 'Howard Bell', miles: 3,
    story: 'Three retired teachers and a whippet who walk the canal with people who would rather not walk alone.',
    voice: 'We have all worked with people with a learning disability for more than twenty years.', checks: [dbs],
    offers: [
      ['outAndAbout', byTheHour(1520)], ['company', byTheHour(1450)], ['reading', [each('session', 1800, 'One hour')]],
      ['swimBuddy', byTheHour(1580)], ['animals', [each('session', 1200, 'An hour with Biscuit')], { title: 'An hour with Biscuit the whippet' }],
    ],
  },
  {
    slug: 'the-patient-gardener', name: 'The Patient Gardener', type: 'micro', district: 'FH5', address: 'Common Side, Fernhill, FH5 2AS', owner: 'Alun Rees', miles: 6,
    story: 'Alun gardens with people, not for them. He gave up a desk for this and has never looked back.',
    voice: 'Alun brings a folding stool and two pairs of gloves.', checks: [dbs, ['Insured up to £1 million', '2026-08-31']],
    offers: [['gardenJobs', byTheHour(1850)], ['garden', [each('half-day', 3600, 'Half a day'), each('session', 1400, 'Ninety minutes')]], ['workTaster', [each('half-day', 3200, 'Half a day')], { title: 'Gardening for a living', pictures: ['🧤', '🌱'], summary: 'Go to work with Alun on real gardens and learn the trade.' }]],
  },
  {
    slug: 'tillys-tidy-homes', name: 'Tilly’s Tidy Homes', type: 'micro', district: 'FH4', address: '41 Ashby Road, Fernhill, FH4 6JT', owner: 'Tilly Barker', miles: 4,
    story: 'Four women, two vans and no judgement. Tilly began after a stroke left her own house upside down.',
    voice: 'We have seen it all, and we have never once said “goodness me”.', checks: [dbs, ['Insured up to £5 million', '2026-10-01']],
    offers: [['cleaning', byTheHour(1640, { weekend: 1800 })], ['homeHelp', byTheHour(1720)], ['letters', byTheHour(1750)], ['hair', [each('session', 2200, 'Cut and wash')]]],
  },
  {
    slug: 'big-pot-kitchen', name: 'Big Pot Kitchen', type: 'micro', district: 'FH3', address: 'Unit 2, The Maltings, Fernhill, FH3 8QN', owner: 'Winston Clarke', miles: 5,
    story: 'Winston and his daughter Ruby cook Caribbean and English dinners in the Maltings and bring them round in an electric van.',
    voice: 'Ring and ask for Ruby if you would like something that is not on the list.', checks: [['Food hygiene rating 5, very good', '2026-06-18']],
    offers: [['hotDinner', [each('item', 820, 'Dinner and pudding', { agreed: 780 })]], ['frozen', [each('item', 3850, 'Box of seven')]], ['cookTogether', [each('session', 2600, 'Two hours')]], ['cookCourse', [each('place', 1500, 'One morning')], { weekly: { weekday: 3, from: '10:00', to: '12:30' }, when: 'Every Wednesday, 10am to 12:30pm', place: 'The Maltings' }], ['lunchClub', [each('place', 750, 'Lunch')], { weekly: { weekday: 5, from: '12:00', to: '14:00' }, when: 'Every Friday, 12 noon to 2pm', place: 'The Maltings' }]],
  },
  {
    slug: 'slow-lane-lifts', name: 'Slow Lane Lifts', type: 'micro', district: 'FH6', address: '12 Signal Row, Fernhill, FH6 5BB', owner: 'Keith Mallory', miles: 9,
    story: 'Keith drove an ambulance for nineteen years. Now he drives people to nicer places.',
    voice: 'Keith comes to the door. He does not hoot.', checks: [dbs, ['Licensed private hire driver', '2026-04-20']],
    offers: [['lift', [each('mile', 95, 'Any day'), each('hour', 1400, 'Waiting')]], ['appointments', byTheHour(1700)], ['errands', byTheHour(1650)]],
  },
  {
    slug: 'clay-corner', name: 'Clay Corner', type: 'micro', district: 'FH3', address: 'Unit 7, The Maltings, Fernhill, FH3 8QN', owner: 'Ingrid Holm', miles: 15,
    story: 'A pottery with a kiln named Gerald. Ingrid teaches by touch, since she cannot see well herself.',
    voice: 'There are never more than six of us at the table.', checks: [dbs],
    offers: [['clay', [each('session', 1600, 'Two hours')], { weekly: { weekday: 2, from: '13:30', to: '15:30' }, when: 'Every Tuesday, 1:30pm to 3:30pm', place: 'Clay Corner, The Maltings' }], ['clay', [each('session', 2400, 'One to one')], { title: 'Clay, one to one', summary: 'The whole studio, and Ingrid, to yourself.' }], ['art', [each('session', 1350, 'A morning')], { title: 'Draw by touch' }]],
  },
  {
    slug: 'the-tin-roof-players', name: 'The Tin Roof Players', type: 'micro', district: 'FH6', address: 'The goods shed, Station Fields, Fernhill, FH6 1AA', owner: 'Cassie Boone', miles: 15,
    story: 'A theatre company in a goods shed, run by three people, two of whom have a learning disability.',
    voice: 'When it rains on the roof we sing louder.', checks: [dbs, ['Insured up to £5 million', '2026-12-31']],
    offers: [['drama', [each('session', 1150, 'An evening')], { weekly: { weekday: 1, from: '18:30', to: '20:30' }, when: 'Every Monday, 6:30pm to 8:30pm', place: 'The goods shed' }], ['music', [each('session', 950, 'An hour')], { weekly: { weekday: 4, from: '17:00', to: '18:00' }, when: 'Every Thursday, 5pm to 6pm', place: 'The goods shed' }], ['dance', [each('place', 500, 'An hour')], { weekly: { weekday: 3, from: '14:00', to: '15:00' }, when: 'Every Wednesday, 2pm to 3pm', place: 'The goods shed' }], ['trip', [each('place', 2200, 'A seat')], { title: 'Pantomime, from the wings', summary: 'See a big show and go behind the curtain after.', pictures: ['🎭', '🎄'], inDays: { days: 19, from: '13:00', to: '18:00' } }]],
  },
  {
    slug: 'paint-room', name: 'Paint Room', type: 'micro', district: 'FH1', address: 'Above the bakery, 19 Market Place, Fernhill, FH1 1AB', owner: 'Noor Hassan', miles: 15,
    story: 'A bright room above a bakery, run by two artists. There is a lift, and it smells of bread.',
    voice: 'Noor and Jude are both working artists.', checks: [dbs, ['Insured up to £1 million', '2026-11-30']],
    offers: [['art', [each('session', 1275, 'A morning')], { title: 'Art mornings', weekly: { weekday: 4, from: '10:00', to: '12:30' }, when: 'Every Thursday, 10am to 12:30pm', place: 'Paint Room, Market Place' }], ['art', [each('session', 1100, 'An afternoon')], { title: 'Print your own cards', weekly: { weekday: 2, from: '14:00', to: '16:00' }, when: 'Every Tuesday, 2pm to 4pm', place: 'Paint Room, Market Place' }], ['art', [each('hour', 2200, 'One to one')], { title: 'An artist at your kitchen table', summary: 'Noor brings the paint to you.' }]],
  },
  {
    slug: 'sunrise-starts', name: 'Sunrise Starts', type: 'micro', district: 'FH4', address: '5 Barn Close, Fernhill, FH4 2DH', owner: 'Charity Moyo', miles: 3,
    story: 'Five carers who only do mornings, 6am to noon, and do them well. We are registered, small and full of good cheer.',
    voice: 'We would rather have few people and be on time.', checks: [['Registered with the Care Quality Commission', '2026-03-12'], dbs, ['Insured up to £5 million', '2026-06-30']],
    offers: [['personalCare', byTheHour(1960, { weekend: 2240, half: 1120, agreed: 1840 })], ['popIn', [each('half-hour', 980, 'Any morning')]], ['breakfast', [each('half-hour', 940, 'Any morning')]], ['homeHelp', byTheHour(1790)]],
  },
  {
    slug: 'lantern-dementia-support', name: 'Lantern Dementia Support', type: 'micro', district: 'FH7', address: 'Green Gate, Hollins Green, Fernhill, FH7 3LW', owner: 'Margaret Oyelaran', miles: 6,
    story: 'Two nurses and a music therapist who left the ward to do it properly, in people’s own homes.',
    voice: 'We ask what somebody’s hands remember, and begin there.', checks: [dbs, ['Registered nurses, numbers seen', '2026-10-12']],
    offers: [['dementia', byTheHour(1980, { evening: 2150 })], ['music', [each('session', 2600, 'At home')], { title: 'Music for the memory, at home' }], ['sitting', byTheHour(1850, { evening: 1950 })], ['company', byTheHour(1650)]],
  },
  {
    slug: 'hands-and-hair', name: 'Hands and Hair', type: 'micro', district: 'FH2', address: '27 Bridge Street, Fernhill, FH2 6TY', owner: 'Priya Nair', miles: 8,
    story: 'Priya and Kim cut hair in kitchens, bedrooms and once in a caravan.',
    voice: 'Tell us which side your good ear is.', checks: [dbs],
    offers: [['hair', [each('session', 1800, 'Wash and cut'), each('session', 3200, 'Colour')]], ['hair', [each('session', 1600, 'Hands and nails')], { title: 'Hands, feet and nails', pictures: ['💅', '🤲'] }]],
  },
  {
    slug: 'rosas-table', name: 'Rosa’s Table', type: 'micro', district: 'FH1', address: '2 Almond Court, Fernhill, FH1 5GE', owner: 'Rosa Bianchi', miles: 4,
    story: 'Rosa has cooked for a school, a ship and a bishop. She now cooks with people in their own kitchens.',
    voice: 'Rosa has recipes for one hand, one pan and no patience.', checks: [dbs, ['Food hygiene, level 3', '2026-02-09']],
    offers: [['cookTogether', [each('session', 3000, 'Two hours')], { title: 'Learn three suppers' }], ['cookTogether', [each('session', 3900, 'Three hours')], { title: 'Sunday batch cooking' }], ['hotDinner', [each('item', 950, 'Dinner for one')], { title: 'Sunday dinner, brought hot' }], ['lunchClub', [each('place', 900, 'Lunch')], { title: 'Long table on the last Sunday', inDays: { days: 7, from: '12:30', to: '15:00' }, when: 'The last Sunday of the month', place: 'Almond Court' }]],
  },
  {
    slug: 'bus-buddy', name: 'Bus Buddy', type: 'micro', district: 'FH6', address: '30 Station Road, Fernhill, FH6 1DR', owner: 'Callum Frost', miles: 10,
    story: 'Callum is autistic and loves timetables. He and his friend Asha teach people to travel on their own.',
    voice: 'Forty-one people now travel alone who did not before.', checks: [dbs],
    offers: [['travelTraining', [each('session', 2100, 'One journey')]], ['outAndAbout', byTheHour(1490)], ['appointments', byTheHour(1550)], ['clubEvening', [each('session', 2400, 'An evening')], { title: 'Last train home club', summary: 'A night out that ends on the 22:14.', weekly: { weekday: 6, from: '18:00', to: '22:30' }, when: 'Every Saturday, 6pm to 10:30pm', place: 'Fernhill station' }]],
  },
  {
    slug: 'tablet-tutor', name: 'Tablet Tutor', type: 'micro', district: 'FH8', address: '9 Fern Rise, Fernhill, FH8 4PL', owner: 'Jasmine Cho', miles: 12,
    story: 'Jasmine is nineteen and taught her grandfather to video call. He now teaches with her.',
    voice: 'No question has ever been too small.', checks: [dbs],
    offers: [['computers', [each('hour', 1650, 'At home')]], ['computers', [each('session', 800, 'Small group')], { title: 'Phones and photos, in a group', weekly: { weekday: 1, from: '10:30', to: '12:00' }, when: 'Every Monday, 10:30am to 12 noon', place: 'Upper Fern village hall' }], ['tablet', [each('item', 21900, 'With set-up')]]],
  },
  {
    slug: 'night-owls', name: 'Night Owls', type: 'micro', district: 'FH4', address: '16 Mercer Street, Fernhill, FH4 9SN', owner: 'Josephine Attah', miles: 5,
    story: 'Four people who like the night. We knit, we read, and we are there when you wake.',
    voice: 'In the morning you find a note and a warm pot of tea.', checks: [dbs, ['Insured up to £5 million', '2026-05-31']],
    offers: [['nights', [each('sleep-in', 9200, 'Sleep-in'), each('night', 14800, 'Waking night')]], ['sitting', byTheHour(1750, { evening: 1750, weekend: 1950 })], ['popIn', [each('half-hour', 1100, 'Late evening')], { title: 'Lock up and lights out', summary: 'A half-hour at bedtime to see that all is shut, off and well.', pictures: ['🔒', '🌙'] }]],
  },
  {
    slug: 'the-bike-shed', name: 'The Bike Shed', type: 'micro', district: 'FH3', address: 'Mill End yard, Fernhill, FH3 2DB', owner: 'Gary Lomax', miles: 15,
    story: 'A bike workshop where five people with a learning disability run the front desk.',
    voice: 'We have mended 2,300 bikes and sold one tandem to a vicar.', checks: [dbs, ['Insured up to £5 million', '2026-08-15']],
    offers: [['workTaster', [each('half-day', 3400, 'Half a day'), each('day', 6200, 'A day')], { title: 'Bike workshop' }], ['jobCoach', byTheHour(2200)], ['sport', [each('session', 800, 'A ride')], { title: 'Side-by-side bikes', summary: 'Two seats, two sets of pedals, one of you steers.', pictures: ['🚲', '🌳'], weekly: { weekday: 5, from: '10:00', to: '11:30' }, when: 'Every Friday, 10am to 11:30am', place: 'Mill End yard' }]],
  },
  {
    slug: 'good-neighbour-help', name: 'Good Neighbour Help', type: 'micro', district: 'FH9', address: 'Wharton Post Office, Fernhill, FH9 1HJ', owner: 'Edna Marsh', miles: 3,
    story: 'A village postmistress and her three friends, who were doing it for nothing anyway.',
    voice: 'We serve Weir and Wharton and a mile or two around.', checks: [dbs],
    offers: [['homeHelp', byTheHour(1480)], ['errands', byTheHour(1450)], ['hotDinner', [each('item', 720, 'Dinner and pudding')]], ['gardenJobs', byTheHour(1600)], ['popIn', [each('half-hour', 850, 'Any day')]]],
  },
  {
    slug: 'calm-corner', name: 'Calm Corner', type: 'micro', district: 'FH7', address: '1 The Cross, Hollins Green, Fernhill, FH7 1AA', owner: 'Hannah Weiss', miles: 15,
    story: 'Hannah is an occupational therapist who makes quiet places for loud heads.',
    voice: 'You can come and try everything first.', checks: [dbs, ['Registered occupational therapist', '2026-09-01']],
    offers: [['blanket', [each('item', 8900, 'Single')]], ['blanket', [each('item', 14500, 'Set')], { title: 'Quiet corner set' }], ['yoga', [each('place', 600, 'One hour')], { weekly: { weekday: 2, from: '18:00', to: '19:00' }, when: 'Every Tuesday, 6pm to 7pm', place: 'Calm Corner, Hollins Green' }], ['lifeSkills', byTheHour(2400)]],
  },
]
