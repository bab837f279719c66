import { byTheHour, each } from '../kind.ts'
import type { Offer } from '../provider.ts'

/** What providers took up later, by their slug. */
export const more: Readonly<Record<string, readonly Offer[]>> = {
  'oak-tree-care': [
    ['errands', byTheHour(1990)],
    ['dementia', byTheHour(2560)],
    ['sitting', byTheHour(2180, { evening: 2380 })],
  ],
  'kestrel-home-care': [
    ['company', byTheHour(1165)],
    ['cleaning', byTheHour(1180)],
    ['afterHospital', byTheHour(1240)],
  ],
  'three-bridges-care': [
    [
      'breakfast',
      [each('half-hour', 690, 'Half an hour')],
      { summary: 'A hot breakfast made in your kitchen, and the plate washed.' },
    ],
    ['appointments', byTheHour(1260)],
  ],
  'brook-street-support': [
    ['company', byTheHour(1230), { title: 'A friendly face, in your language' }],
    ['cookTogether', [each('session', 2200, 'Two hours')], { title: 'Cook what you grew up with' }],
    ['outAndAbout', byTheHour(1290)],
  ],
  'meadowsweet-home-support': [
    ['errands', byTheHour(1264)],
    ['gardenJobs', byTheHour(1490)],
    ['lift', [each('mile', 75, 'Any day')]],
  ],
  'ashby-homecare': [
    ['popIn', [each('half-hour', 990, 'Any day')]],
    ['sitting', byTheHour(1780)],
    ['afterHospital', byTheHour(1890)],
  ],
  'northbank-support': [
    ['personalCare', byTheHour(1940, { weekend: 2100 })],
    ['travelTraining', [each('session', 2600, 'One journey')]],
  ],
  'sunrise-starts': [
    ['afterHospital', byTheHour(1980)],
    ['errands', byTheHour(1720)],
  ],
  'two-sisters-home-help': [
    ['sitting', byTheHour(1620)],
    ['letters', byTheHour(1650)],
  ],
  'tillys-tidy-homes': [
    ['errands', byTheHour(1680)],
    ['gardenJobs', byTheHour(1700)],
  ],
  'canal-companions': [
    ['letters', byTheHour(1500)],
    [
      'trip',
      [each('place', 1400, 'A seat')],
      {
        title: 'Birds and a bun',
        summary: 'A slow morning at the reservoir with three people who know the birds.',
        pictures: ['🦆', '🔭'],
        inDays: { days: 3, from: '09:30', to: '12:30' },
      },
    ],
  ],
  'bright-days': [
    [
      'trip',
      [each('place', 1800, 'A place')],
      {
        title: 'Wreaths and mince pies',
        summary: 'Make a wreath from the garden and eat what comes out of the oven.',
        pictures: ['🎄', '🥧'],
        place: 'Bright Days garden',
        inDays: { days: 16, from: '10:00', to: '13:00' },
      },
    ],
  ],
  'fernhill-age-friends': [
    ['company', byTheHour(1500)],
    ['gardenJobs', byTheHour(1750)],
    [
      'dance',
      [each('place', 400, 'An hour')],
      { weekly: { weekday: 1, from: '14:00', to: '15:00' }, when: 'Every Monday, 2pm to 3pm', place: 'Friends House' },
    ],
  ],
  'the-wharf-project': [
    ['art', [each('session', 1200, 'A morning')]],
    ['lifeSkills', byTheHour(1790)],
    ['reading', [each('session', 1200, 'One hour')]],
  ],
  'mill-end-friends': [
    ['cookCourse', [each('place', 700, 'One morning')]],
    ['computers', [each('session', 500, 'Small group')], { title: 'Computers over coffee' }],
  ],
  'fernhill-baths': [
    [
      'sport',
      [each('place', 400, 'One hour')],
      {
        title: 'Boccia and banter',
        weekly: { weekday: 2, from: '11:00', to: '12:00' },
        when: 'Every Tuesday, 11am to 12 noon',
        place: 'Fernhill Baths hall',
      },
    ],
    ['swimBuddy', byTheHour(1900)],
  ],
  'paws-and-pals': [['sitting', byTheHour(1500), { title: 'A sitter who brings a dog' }]],
  'easy-days-mobility': [
    [
      'grabRail',
      [each('item', 3900, 'Suction')],
      { title: 'Rail that needs no screws', summary: 'Two strong suckers, for tiles and for holidays.' },
    ],
    ['magnifier', [each('item', 2450, 'Hand')], { title: 'Hand lens with a light' }],
    ['blanket', [each('item', 7900, 'Single')]],
    ['keySafe', [each('item', 3950, 'Not fitted')], { title: 'Key safe to fit yourself' }],
  ],
  'fernhill-equipment-store': [
    ['bathBoard', [each('item', 1800, 'Standard')], { title: 'Bath board, as good as new' }],
    ['chair', [each('week', 1400, 'A week')], { title: 'High seat chair on loan' }],
    ['clock', [each('item', 3900, 'Day clock')], { title: 'Day clock, as good as new' }],
    ['hearing', [each('item', 7500, 'Loop')], { title: 'Loop for the television, as good as new' }],
  ],
  'weir-view-short-breaks': [['sitting', byTheHour(1950)]],
  'ashby-holiday-trust': [
    [
      'trip',
      [each('place', 3200, 'A seat')],
      { title: 'Steam train and cream tea', pictures: ['🚂', '🍰'], inDays: { days: 21, from: '10:00', to: '17:00' } },
    ],
  ],
  'open-gate-nursery': [
    [
      'lunchClub',
      [each('place', 650, 'Soup and a roll')],
      {
        title: 'Soup in the potting shed',
        weekly: { weekday: 5, from: '12:00', to: '13:30' },
        when: 'Every Friday, 12 noon to 1:30pm',
        place: 'Open Gate Nursery',
      },
    ],
  ],
}
