import type { CommunitySeed, GroupSlug } from './entry.ts'

/** What every part of Fernhill has, each in its own way. */
const parts: readonly { district: string; group: GroupSlug; hall: string; park: string; shop: string }[] = [
  { district: 'FH1', group: 'st-annes-hall', hall: 'St Anne’s Hall', park: 'Castle Gardens', shop: 'the bakery' },
  { district: 'FH2', group: 'lockside-neighbours', hall: 'the Lock House', park: 'the towpath', shop: 'the chandlery' },
  { district: 'FH3', group: 'the-shed', hall: 'the Maltings yard', park: 'Mill Meadow', shop: 'the paper shop' },
  { district: 'FH4', group: 'carers-together', hall: 'St Jude’s Hall', park: 'Ashby Road rec', shop: 'Iqbal’s' },
  { district: 'FH5', group: 'ashby-common-farm', hall: 'the farm barn', park: 'Ashby Common', shop: 'the farm shop' },
  {
    district: 'FH6',
    group: 'fernhill-walkers',
    hall: 'the goods shed',
    park: 'the old line',
    shop: 'the station kiosk',
  },
  {
    district: 'FH7',
    group: 'hollins-green-hall',
    hall: 'Hollins Green hall',
    park: 'the green',
    shop: 'the Cross Keys',
  },
  { district: 'FH8', group: 'upper-fern-hall', hall: 'Upper Fern hall', park: 'Fern Hill', shop: 'the village shop' },
  {
    district: 'FH9',
    group: 'wharton-institute',
    hall: 'Wharton Institute',
    park: 'the weir path',
    shop: 'the post office',
  },
]

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const dayNamed = (weekday: number) => days[weekday - 1]!

const coffee = [
  'Coffee morning',
  'Tea and toast',
  'Kettle on',
  'Elevenses',
  'Coffee and a natter',
  'Bun and a brew',
  'Open kitchen',
  'Chat and chew',
  'The big table',
]
const coffeeWords = [
  'Come in, sit down, stay as long as you like. Somebody will say hello.',
  'Hot drinks, homemade cake and people from the next street.',
  'A warm room and a full pot. Bring a friend or find one.',
  'Papers, puzzles and as much tea as you can drink.',
]
const walk = [
  'Slow walk',
  'A mile and a half',
  'Buggy and wheelchair stroll',
  'Walk and talk',
  'Sheep and sky walk',
  'Walk the old line',
  'Round the green',
  'Up the hill, slowly',
  'Water walk',
]
const walkWords = [
  'A gentle hour with a leader in front and one behind. Nobody is left.',
  'Flat, firm paths and three benches. We stop when somebody wants to.',
  'Fresh air and company at the pace of the slowest.',
]
const make = [
  'Knit and natter',
  'Stitch in time',
  'Wool and words',
  'Mend and make',
  'Quilt circle',
  'Yarn bombers',
  'Needles and news',
  'Rag rug group',
  'Crochet corner',
]

const read = [
  'Book swap',
  'Read aloud',
  'Poems and pasties',
  'Story circle',
  'Crime club',
  'Papers and tea',
  'Books on the green',
  'Reading by the fire',
  'Letters from the war',
]
const share = [
  'Toy and clothes swap',
  'Bread and seeds swap',
  'Swap shed',
  'Uniform swap',
  'Plant swap',
  'Puzzle swap',
  'Jam and chutney swap',
  'Wool swap',
  'Tool swap',
]

export const byDistrict: readonly CommunitySeed[] = parts.flatMap((part, n): CommunitySeed[] => {
  const coffeeDay = (n % 5) + 1
  const walkDay = ((n + 2) % 7) + 1
  const makeDay = ((n + 3) % 5) + 1
  const readDay = ((n + 1) % 5) + 1
  return [
    {
      group: part.group,
      kind: 'group',
      title: `${coffee[n]} at ${part.hall}`,
      summary: coffeeWords[n % 4]!,
      district: part.district,
      place: part.hall,
      description: `We open the door at ten and close it at noon. There is no need to book, to join or to bring anything. Cake comes from ${part.shop}. If it is your first time, look for the person in the yellow apron.`,
      whoFor: ['Anybody', 'People who live alone'],
      goodToKnow: 'Step-free, with a toilet you can turn a wheelchair in.',
      pictures: ['☕', '🧁'],
      easy: ['☕ You have a hot drink.', '🧁 There is cake.', '💬 You can talk, or just sit.'],
      when: `Every ${dayNamed(coffeeDay)}, 10am to 12 noon`,
      weekly: { weekday: coffeeDay, from: '10:00', to: '12:00' },
    },
    {
      group: 'fernhill-walkers',
      kind: 'activity',
      title: `${walk[n]}: ${part.park}`,
      summary: walkWords[n % 3]!,
      district: part.district,
      place: `Meet outside ${part.shop}`,
      description: `We meet outside ${part.shop} and walk round ${part.park}. It takes about an hour with stops. Dogs on leads and workers are welcome. We go in light rain and stay in for ice.`,
      whoFor: ['Anybody', 'People getting their strength back'],
      goodToKnow: 'Tell the leader if you have a bad heart or chest.',
      pictures: ['🚶', n % 2 ? '🌳' : '🥾'],
      easy: ['🚶 You walk with others.', '🐢 We go slowly.', '🪑 There are seats.'],
      when: `Every ${dayNamed(walkDay)}, 11am to 12 noon`,
      weekly: { weekday: walkDay, from: '11:00', to: '12:00' },
    },
    {
      group: part.group,
      kind: 'group',
      title: make[n]!,
      summary: 'Bring what you are making, or learn from somebody who knows.',
      district: part.district,
      place: part.hall,
      description: `A dozen of us around a table in ${part.hall}. Wool, needles and patience are there to borrow. We make hats for babies at the hospital, and the odd thing for ourselves.`,
      whoFor: ['Beginners', 'People with busy hands'],
      goodToKnow: 'Good light, and large needles for stiff fingers.',
      pictures: ['🧶', '🧵'],
      easy: ['🧶 You knit or sew.', '🙂 Somebody can show you.', '☕ There is tea.'],
      when: `Every ${dayNamed(makeDay)}, 2pm to 4pm`,
      weekly: { weekday: makeDay, from: '14:00', to: '16:00' },
    },
    {
      group: 'fernhill-libraries',
      kind: 'group',
      title: read[n]!,
      summary: 'Somebody reads, the others listen, and then everybody has an opinion.',
      district: part.district,
      place: part.hall,
      description: `An hour with the library van at ${part.hall}. You can read, listen or knit. Books in large print and on disc come along, and you can take one home.`,
      whoFor: ['People who love stories', 'People who cannot see to read'],
      goodToKnow: 'You do not need a library card.',
      pictures: ['📚', n % 2 ? '🛋' : '🫖'],
      easy: ['📚 Somebody reads a story.', '👂 You listen.', '💬 You can say what you think.'],
      when: `Every ${dayNamed(readDay)}, 4:30pm to 5:30pm`,
      weekly: { weekday: readDay, from: '16:30', to: '17:30' },
    },
    {
      group: 'repair-cafe',
      kind: 'event',
      title: `${share[n]} at ${part.hall}`,
      summary: 'Bring one, take one. If you have nothing to bring, just take.',
      district: part.district,
      place: part.hall,
      description: `Tables are up from ten. Leave what you no longer need and go home with something better. What is left goes to the shelf at ${part.shop}.`,
      goodToKnow: 'Somebody will carry it to the bus for you.',
      pictures: ['🔁', '🧺'],
      easy: ['🧺 Bring a thing.', '🔁 Swap it.', '💷 It is free.'],
      when: 'Once, 10am to 12:30pm',
      inDays: { days: 2 + n * 3, from: '10:00', to: '12:30' },
    },
  ]
})
