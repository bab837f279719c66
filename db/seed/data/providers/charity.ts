import { byTheHour, each } from '../kind.ts'
import type { ProviderSeed } from '../provider.ts'

const dbs = ['Every worker’s and volunteer’s record is checked (DBS)', '2026-10-20'] as const
const charityNumber = ['A registered charity', '2026-01-15'] as const

/** Charities and trusts. */
export const charity: readonly ProviderSeed[] = [
  {
    slug: 'fernhill-age-friends', name: 'Fernhill Age Friends', type: 'charity', district: 'FH1', address: 'Friends House, 3 Chapel Street, Fernhill, FH1 3RL', owner: 'Beryl Thompson', miles: 10, checks: [charityNumber, dbs],
    story: 'Two hundred volunteers and eleven paid staff, so that nobody in Fernhill grows old alone.',
    voice: 'The same volunteer or worker comes every week.',
    offers: [['homeHelp', byTheHour(1595, { agreed: 1550 })], ['cleaning', byTheHour(1620)], ['hair', [each('session', 2000, 'Nails')], { title: 'Toenails, cut kindly', pictures: ['🦶', '🧦'] }], ['computers', [each('session', 600, 'Small group')], { title: 'Computers without tears', weekly: { weekday: 3, from: '10:00', to: '11:30' }, when: 'Every Wednesday, 10am to 11:30am', place: 'Friends House' }], ['lunchClub', [each('place', 850, 'Lunch'), each('place', 1150, 'Lunch and a lift')], { weekly: { weekday: 4, from: '12:00', to: '14:30' }, when: 'Every Thursday, 12 noon to 2:30pm', place: 'Friends House' }], ['gym', [each('place', 400, 'An hour')], { weekly: { weekday: 2, from: '10:30', to: '11:30' }, when: 'Every Tuesday, 10:30am to 11:30am', place: 'Friends House' }], ['trip', [each('place', 2600, 'A seat')], { title: 'The Christmas lights by bus', summary: 'See the lights of three towns from a warm seat.', pictures: ['🎄', '🚌'], inDays: { days: 17, from: '16:00', to: '20:30' } }], ['afterHospital', byTheHour(1700)]],
  },
  {
    slug: 'paws-and-pals', name: 'Paws and Pals', type: 'charity', district: 'FH5', address: 'Common Edge Kennels, Fernhill, FH5 3PW', owner: 'Alice Brand', miles: 12, checks: [charityNumber, dbs],
    story: 'Dogs who were nobody’s, and people who miss having one. We introduce them.',
    voice: 'Every dog has a helper, and so do you.',
    offers: [['animals', [each('session', 600, 'One hour')], { title: 'Walk a dog on Saturdays', weekly: { weekday: 6, from: '10:00', to: '11:00' }, when: 'Every Saturday, 10am to 11am', place: 'Ashby Common car park' }], ['animals', [each('session', 1000, 'At home')], { title: 'Two calm dogs come to you' }], ['workTaster', [each('half-day', 1800, 'Half a day')], { title: 'Kennel hand', summary: 'Feed, brush and clean up, and learn to work with animals.', pictures: ['🐕', '🧹'] }]],
  },
  {
    slug: 'meadow-kitchen', name: 'Meadow Kitchen', type: 'charity', district: 'FH4', address: 'St Jude’s Hall, Ashby Road, Fernhill, FH4 3KF', owner: 'Hilary Stokes', miles: 5, checks: [charityNumber, ['Food hygiene rating 5, very good', '2026-07-09']],
    story: 'A church hall kitchen that began with soup in 2009 and never stopped.',
    voice: 'Cooks are paid. Drivers are volunteers, and they stop to talk.',
    offers: [['hotDinner', [each('item', 780, 'Dinner and pudding')], { title: 'Hot dinner to your door' }], ['lunchClub', [each('place', 500, 'Lunch')], { title: 'Lunch in good company', weekly: { weekday: 2, from: '12:00', to: '13:30' }, when: 'Every Tuesday, 12 noon to 1:30pm', place: 'St Jude’s Hall' }], ['cookCourse', [each('place', 1000, 'One morning')], { title: 'Cook from home: eight countries', weekly: { weekday: 1, from: '10:00', to: '13:00' }, when: 'Every Monday, 10am to 1pm', place: 'St Jude’s Hall' }], ['shoppingBox', [each('item', 900, 'Small')]], ['frozen', [each('item', 3500, 'Box of seven')]], ['workTaster', [each('half-day', 1500, 'Half a day')], { title: 'Café crew' }]],
  },
  {
    slug: 'fernhill-baths', name: 'Fernhill Baths', type: 'charity', district: 'FH1', address: 'Bath Street, Fernhill, FH1 4WD', owner: 'Stuart Lacey', miles: 20, checks: [['Pool safety inspected', '2026-08-28'], dbs, ['Insured up to £10 million', '2026-12-31']],
    story: 'The town’s baths, saved by the town in 2014 and run by a trust ever since. The small pool is kept at 33 degrees.',
    voice: 'There is a changing room with a bed, a hoist and room to turn.',
    offers: [['swim', [each('place', 420, 'One hour')], { title: 'Slow swim', summary: 'A hoist and warm water.', weekly: { weekday: 3, from: '10:00', to: '11:00' }, when: 'Every Wednesday, 10am to 11am', place: 'Fernhill Baths' }], ['swim', [each('place', 480, 'One hour')], { title: 'Warm water hour', weekly: { weekday: 5, from: '14:00', to: '15:00' }, when: 'Every Friday, 2pm to 3pm', place: 'Fernhill Baths' }], ['swim', [each('place', 400, 'One hour')], { title: 'Swim in the quiet', weekly: { weekday: 7, from: '17:00', to: '18:00' }, when: 'Every Sunday, 5pm to 6pm', place: 'Fernhill Baths' }], ['swim', [each('session', 1800, 'Half an hour')], { title: 'One-to-one swimming lesson', summary: 'Learn to swim at any age, with a teacher in the water.' }], ['gym', [each('place', 520, 'One hour'), each('hour', 2400, 'With a coach')], { title: 'Gym for every body' }], ['gym', [each('place', 380, 'One hour')], { title: 'Chair exercises', weekly: { weekday: 1, from: '11:00', to: '12:00' }, when: 'Every Monday, 11am to 12 noon', place: 'Fernhill Baths studio' }], ['sport', [each('place', 350, 'One hour')], { title: 'Table tennis, seated or not', pictures: ['🏓', '🪑'], weekly: { weekday: 4, from: '15:00', to: '16:00' }, when: 'Every Thursday, 3pm to 4pm', place: 'Fernhill Baths hall' }]],
  },
  {
    slug: 'the-wharf-project', name: 'The Wharf Project', type: 'charity', district: 'FH2', address: 'Old Wharf, Lockside, Fernhill, FH2 8AW', owner: 'Delroy Grant', miles: 8, checks: [charityNumber, dbs, ['Insured up to £10 million', '2026-10-31']],
    story: 'A boat, a workshop and a kitchen, run by and for people with a learning disability since 1987.',
    voice: 'Members run the meetings and hire the staff.',
    offers: [['dayService', [each('day', 6400, 'A day', { agreed: 6100 }), each('half-day', 3500, 'Half a day')], { title: 'Days at the Wharf' }], ['workTaster', [each('half-day', 2900, 'Half a day')], { title: 'Wood and tools', pictures: ['🪚', '🪵'] }], ['music', [each('session', 1000, 'An evening')], { title: 'The house band', weekly: { weekday: 3, from: '19:00', to: '21:00' }, when: 'Every Wednesday, 7pm to 9pm', place: 'Old Wharf' }], ['clubEvening', [each('session', 1600, 'An evening')], { title: 'Friday night out', weekly: { weekday: 5, from: '18:00', to: '22:30' }, when: 'Every Friday, 6pm to 10:30pm', place: 'Old Wharf' }], ['holiday', [each('week', 89500, 'A week on the boat')], { title: 'A week on the boat', summary: 'Seven bunks, one lift and no hurry at all.', pictures: ['⛵', '🦆'] }], ['trip', [each('place', 1200, 'A seat')], { title: 'Winter boat trip with soup', summary: 'Two hours on the water, wrapped up, with the stove lit.', pictures: ['⛵', '🍲'], inDays: { days: 10, from: '11:00', to: '13:00' } }]],
  },
  {
    slug: 'signpost-deaf-support', name: 'Signpost Deaf Support', type: 'charity', district: 'FH6', address: '8 Station Road, Fernhill, FH6 1DR', owner: 'Rachel Stone', miles: 20, checks: [charityNumber, dbs, ['Signing tested, level 6', '2026-05-05']],
    story: 'Deaf-led support in British Sign Language. Seven of our nine workers are deaf.',
    voice: 'Text, sign or write to us. We also have a phone, somewhere.',
    offers: [['signing', byTheHour(2100, { agreed: 2050 })], ['appointments', byTheHour(2300), { title: 'With you at appointments, signing' }], ['signLessons', [each('session', 3500, 'A household')], { title: 'Sign language for families' }], ['company', byTheHour(1750), { title: 'A chat in sign' }], ['clubEvening', [each('session', 700, 'An evening')], { title: 'Deaf club, first Thursday', summary: 'Pool, pies and news, all in sign.', weekly: { weekday: 4, from: '19:00', to: '22:00' }, when: 'Every Thursday, 7pm to 10pm', place: 'Signpost, Station Road' }]],
  },
  {
    slug: 'mill-end-friends', name: 'Mill End Friends', type: 'charity', district: 'FH3', address: 'Mill End Community Centre, Fernhill, FH3 5SD', owner: 'Lorraine Peake', miles: 5, checks: [charityNumber, dbs],
    story: 'A community centre with its doors open seven days a week and a kettle that is never cold.',
    voice: 'If you come twice we know your name and how you like your tea.',
    offers: [['dayService', [each('day', 5600, 'A day'), each('half-day', 3000, 'Half a day')], { title: 'A day with friends' }], ['dance', [each('place', 350, 'An hour')], { title: 'Dance sitting or standing', weekly: { weekday: 5, from: '13:30', to: '14:30' }, when: 'Every Friday, 1:30pm to 2:30pm', place: 'Mill End Community Centre' }], ['yoga', [each('place', 400, 'One hour')], { title: 'Chair yoga', weekly: { weekday: 4, from: '10:00', to: '11:00' }, when: 'Every Thursday, 10am to 11am', place: 'Mill End Community Centre' }], ['sport', [each('place', 250, 'Two hours')], { title: 'Everybody’s bowls', pictures: ['🎳', '🏆'], weekly: { weekday: 2, from: '14:00', to: '16:00' }, when: 'Every Tuesday, 2pm to 4pm', place: 'Mill End Community Centre' }], ['moneySkills', [each('place', 900, 'One morning')], { weekly: { weekday: 3, from: '10:00', to: '12:00' }, when: 'Six Wednesdays, 10am to 12 noon', place: 'Mill End Community Centre' }], ['lunchClub', [each('place', 600, 'Roast dinner')], { title: 'Roast and a raffle', weekly: { weekday: 7, from: '12:30', to: '14:30' }, when: 'Every Sunday, 12:30pm to 2:30pm', place: 'Mill End Community Centre' }]],
  },
  {
    slug: 'open-gate-nursery', name: 'Open Gate Nursery', type: 'charity', district: 'FH5', address: 'Gate Lane, Ashby Common, Fernhill, FH5 6NG', owner: 'Tom Ainsley', miles: 15, checks: [charityNumber, dbs],
    story: 'A plant nursery with a shop, a café and a lot of wheelbarrows. Thirty people with a disability work here.',
    voice: 'The shop is real, the customers are real and so is the mud.',
    offers: [['garden', [each('day', 5400, 'A day', { agreed: 5200 }), each('half-day', 2900, 'Half a day')], { title: 'Potting shed days' }], ['workTaster', [each('day', 4800, 'A day')], { title: 'Shop and till', summary: 'Serve real customers and count real money.', pictures: ['🛒', '💷'] }], ['jobCoach', byTheHour(2100)], ['garden', [each('session', 800, 'An hour')], { title: 'Growing together', weekly: { weekday: 6, from: '10:30', to: '12:00' }, when: 'Every Saturday, 10:30am to 12 noon', place: 'Open Gate Nursery' }]],
  },
  {
    slug: 'fernhill-carers-rest', name: 'Fernhill Carers’ Rest', type: 'charity', district: 'FH1', address: '60 High Street, Fernhill, FH1 1BN', owner: 'Pauline Ewart', miles: 12, checks: [charityNumber, dbs, ['Registered with the Care Quality Commission, rated “Outstanding”', '2026-02-02']],
    story: 'We look after the people who look after people.',
    voice: 'We will not ring you unless we have to.',
    offers: [['sitting', byTheHour(1680, { evening: 1820, weekend: 1900, agreed: 1620 }), { title: 'Three hours off' }], ['carersDay', [each('place', 2500, 'A day')], { inDays: { days: 9, from: '10:00', to: '16:00' }, when: 'Once a month', place: 'The Old Rectory' }], ['carersDay', [each('place', 5500, 'A day')], { title: 'Spa and silence', inDays: { days: 23, from: '09:30', to: '16:30' } }], ['yoga', [each('place', 300, 'One hour')], { title: 'Breathe and stretch for carers', weekly: { weekday: 1, from: '19:00', to: '20:00' }, when: 'Every Monday, 7pm to 8pm', place: '60 High Street' }], ['nights', [each('night', 15500, 'Waking night')], { title: 'A night’s sleep', category: 'a-break-away', summary: 'A trained worker stays awake so that you do not have to.' }]],
  },
  {
    slug: 'working-well-fernhill', name: 'Working Well Fernhill', type: 'charity', district: 'FH1', address: '5 Foundry Lane, Fernhill, FH1 8LD', owner: 'Simone Okafor', miles: 15, checks: [charityNumber, dbs],
    story: 'We have found 312 people a job since 2016, and 241 of them still have it.',
    voice: 'Our coaches have all been out of work themselves.',
    offers: [['jobCoach', byTheHour(2350, { agreed: 2200 })], ['workTaster', [each('half-day', 2600, 'Half a day')], { title: 'The print shop', pictures: ['🖨', '☕'] }], ['reading', [each('session', 1500, 'One hour')], { title: 'Read, write, text' }], ['moneySkills', [each('place', 800, 'One morning')], { title: 'Safe with money' }], ['travelTraining', [each('session', 2300, 'One journey')], { title: 'Travel on your own' }], ['computers', [each('session', 900, 'Small group')], { title: 'Computers for work', weekly: { weekday: 2, from: '13:00', to: '15:00' }, when: 'Every Tuesday, 1pm to 3pm', place: '5 Foundry Lane' }]],
  },
  {
    slug: 'fernhill-minibus', name: 'Fernhill Minibus', type: 'charity', district: 'FH6', address: 'The bus shed, Station Fields, Fernhill, FH6 9UE', owner: 'Jean Rudd', miles: 12, checks: [charityNumber, dbs, ['Drivers tested for minibuses with a lift', '2026-06-06']],
    story: 'Three small buses and thirty volunteer drivers who between them have not had a row since 2011.',
    voice: 'Jean rides along and knows where everybody lives.',
    offers: [['minibus', [each('place', 450, 'There and back')], { title: 'Dial a minibus' }], ['minibus', [each('place', 400, 'There and back')], { title: 'The Tuesday shopping bus', weekly: { weekday: 2, from: '10:00', to: '13:00' }, when: 'Every Tuesday, 10am to 1pm', place: 'From your door' }], ['minibus', [each('place', 950, 'There and back')], { title: 'Bus to the garden centre', inDays: { days: 11, from: '10:00', to: '14:00' } }], ['trip', [each('place', 2400, 'A seat')], { title: 'Day trip to the sea', summary: 'A coach with a lift, chips on the pier, home by seven.', inDays: { days: 14, from: '09:00', to: '19:00' } }], ['lift', [each('mile', 60, 'Any day')], { title: 'Volunteer driver' }]],
  },
  {
    slug: 'ashby-holiday-trust', name: 'Ashby Holiday Trust', type: 'charity', district: 'FH5', address: '4 Common Side, Fernhill, FH5 2AS', owner: 'Vivian Marlowe', miles: 30, checks: [charityNumber, dbs],
    story: 'Holidays for people who have been told it is too difficult. It is not.',
    voice: 'We have been there first with a tape measure.',
    offers: [['holiday', [each('week', 98500, 'A week')], { title: 'A week by the sea' }], ['holiday', [each('week', 64000, 'A week, up to five people')], { title: 'Caravan with a ramp', pictures: ['🚐', '🌊'] }], ['holiday', [each('week', 82000, 'A week')], { title: 'Farm week', pictures: ['🐑', '🚜'] }], ['holiday', [each('place', 58000, 'Three nights')], { title: 'City break with support', pictures: ['🏙', '🚆'] }], ['campWeekend', [each('place', 12500, 'A place')], { title: 'Camp in the woods', inDays: { days: 27, from: '17:00', to: '21:00' } }]],
  },
  {
    slug: 'next-door-shared-lives', name: 'Next Door Shared Lives', type: 'charity', district: 'FH8', address: '15 Fern Rise, Fernhill, FH8 4PL', owner: 'Gwen Parry', miles: 20, checks: [['Registered with the Care Quality Commission, rated “Good”', '2026-04-17'], dbs],
    story: 'Ordinary families who share their home, their table and their Saturday with somebody who needs support.',
    voice: 'You meet three times before anybody unpacks a bag.',
    offers: [['shortStay', [each('night', 8800, 'A night', { agreed: 8400 })], { title: 'Short stay in a family home' }], ['dayService', [each('day', 5900, 'A day')], { title: 'A day in a family home', summary: 'Spend the day as one of the family.', pictures: ['👪', '🏡'] }], ['sitting', byTheHour(1590)]],
  },
]
