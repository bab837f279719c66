import type { Kind } from '../kind.ts'

const breaks = { category: 'a-break-away', kind: 'service', lineKind: 'visits' } as const

/** A break away, for the person and for those who care for them. */
export const breakKinds = {
  shortStay: {
    ...breaks,
    titles: ['A night or a week away', 'Short stay in a family home', 'The flat by the weir'],
    summaries: [
      'Your own room, good food and workers you have met before.',
      'Stay with a family who know you, as a guest and not a patient.',
      'A flat for two with a worker next door.',
    ],
    descriptions: [
      'You come for tea first, then for a day, then to stay. You bring your own pillow and your own programme for the television.',
      'There are six rooms and no more. Dinner is at a table. Going to bed is when you are tired.',
    ],
    whoFor: ['Adults with a learning disability', 'Older people', 'Families who need a rest'],
    included: 'All meals and one outing.',
    goodToKnow: ['Weekends fill up two months ahead.', 'A night is from 4pm to 11am.'],
    pictures: ['🛏', '🌳'],
    easy: ['🧳 You stay away from home.', '🛏 You have your own room.', '🙂 Workers help you.'],
    lateCancel: [48, 50],
  },
  holiday: {
    ...breaks,
    titles: ['A week by the sea', 'Caravan with a ramp', 'Farm week', 'City break with support'],
    summaries: [
      'Six of us, three workers, one house with a view of the boats.',
      'A caravan with a ramp, a wet room and a hoist, for a family of five.',
      'Feed the lambs, collect the eggs, sleep like a log.',
      'Three nights in a city you choose, with a worker you choose.',
    ],
    descriptions: [
      'We plan it together in a meeting with pictures. You choose your room-mate, or none. Everybody has one day that is all theirs.',
      'We book the train, check the bathroom and bring the charger you forgot.',
    ],
    whoFor: ['Adults with a learning disability', 'People who use a wheelchair', 'Families'],
    included: 'Bed, breakfast, travel and support. Spending money is extra.',
    goodToKnow: ['A place is kept with your order. You can change your mind up to two days before.'],
    pictures: ['⛺', '🌊'],
    easy: ['🧳 You go on holiday.', '🌊 You choose where.', '🙂 A worker goes with you.'],
    lateCancel: [48, 100],
  },
  sitting: {
    ...breaks,
    titles: ['Sitting service', 'Three hours off', 'An evening out for the two of you'],
    summaries: [
      'Somebody stays so that you can go out.',
      'A regular afternoon off for the person who cares.',
      'Go to the pictures. We hold the fort.',
    ],
    descriptions: [
      'The same sitter each time. They have a cup of tea with you both first, know the routine and do not ring you unless they must.',
      'Caring is work. Three hours a week to yourself is not a luxury, and your budget may pay for it.',
    ],
    whoFor: ['Families and partners who care', 'People with dementia'],
    included: 'A note of how it went.',
    goodToKnow: ['The shortest visit is two hours.'],
    pictures: ['☕', '🕰'],
    easy: ['🙂 Somebody stays with you.', '🚪 Your family goes out.', '☕ Then they come back.'],
    lateCancel: [24, 50],
  },
  campWeekend: {
    ...breaks,
    kind: 'event',
    titles: ['Camp in the woods', 'Boats and bonfires'],
    summaries: [
      'Tents with real beds, a fire and a sky full of stars.',
      'Two days on the canal in a boat with a lift.',
    ],
    descriptions: [
      'Friday evening to Sunday lunch. There are dry toilets with rails, paths a wheelchair can use and enough marshmallows.',
    ],
    whoFor: ['Adults with a learning disability', 'Young people from 16', 'People who use a wheelchair'],
    included: 'Tent, food, and one worker for every three.',
    goodToKnow: ['It goes ahead in rain. Bring a hat.'],
    pictures: ['⛺', '🔥'],
    easy: ['⛺ You sleep in a tent.', '🔥 We light a fire.', '🌟 You see the stars.'],
    lateCancel: [48, 100],
  },
  carersDay: {
    ...breaks,
    kind: 'event',
    titles: ['A day off for carers', 'Spa and silence'],
    summaries: ['Lunch, a walk and people who know what it is like.', 'A pool, a robe and nobody calling your name.'],
    descriptions: ['We arrange somebody to be at home while you are away. You do nothing all day. Some people sleep.'],
    whoFor: ['Family carers'],
    included: 'Lunch, and help to find cover at home.',
    goodToKnow: ['Cover at home is ordered separately.'],
    pictures: ['🧖', '🌸'],
    easy: ['🌸 You have a day off.', '🍽 You have lunch.', '😌 You rest.'],
  },
} satisfies Record<string, Kind>
