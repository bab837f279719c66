import type { Kind } from '../kind.ts'

const out = { category: 'getting-out', kind: 'service', lineKind: 'visits' } as const

/** Getting out and about. */
export const outKinds = {
  outAndAbout: {
    ...out,
    titles: [
      'A walk and a chat',
      'Out and about with somebody beside you',
      'Where would you like to go?',
      'Out of the house by eleven',
      'Getting out, your choice',
    ],
    summaries: [
      'The park, the canal or the shops, with somebody good to talk to.',
      'Support to go where you want to go, on foot, by bus or by car.',
      'Pictures, a match, the market, your sister. You choose, we come along.',
      'A regular morning out, so that the week has a shape.',
      'One worker, one to one, for the places you like.',
    ],
    descriptions: [
      'We meet at your door and bring you back to it. Some people walk the same mile every week and like it that way. Others want somewhere new each time.',
      'We learn the bus with you, find the step-free way in, and know where every toilet in town is. If a place is too loud we go somewhere else.',
      'Tell us about something you used to love. We have helped people go back to bell ringing, bird watching and the number 9 bus.',
    ],
    whoFor: [
      'People with a learning disability',
      'Older people',
      'People who worry about going out alone',
      'Autistic people',
    ],
    included: 'The worker’s own bus fare and ticket.',
    goodToKnow: [
      'You pay for your own ticket and lunch.',
      'If it rains we still go, unless you say no.',
      'The shortest outing is two hours.',
    ],
    pictures: ['🚶', '🌳'],
    easy: ['🚶 Somebody goes out with you.', '🌳 You choose where.', '🏡 They bring you home again.'],
    noticeDays: 7,
    lateCancel: [24, 50],
  },
  lift: {
    ...out,
    lineKind: 'items',
    titles: ['A lift there and back', 'Driver for the day’s errands', 'A car at your door'],
    summaries: [
      'To the doctor, your sister, the sea.',
      'A volunteer driver who waits for you and sees you in.',
      'Door to door, with a hand on the steps.',
    ],
    descriptions: [
      'You pay for the miles and nothing else. We wait while you are in. A folding wheelchair fits in the back.',
      'Call by three o’clock the day before. The driver knocks, helps you with your coat and sees you through the other door too.',
    ],
    whoFor: ['Older people', 'People who cannot use the bus'],
    included: 'Waiting for up to an hour.',
    goodToKnow: ['Miles count from your door and back to it.', 'We cannot lift people into the car.'],
    pictures: ['🚗', '🎒'],
    easy: ['🚗 We drive you there.', '⏳ We wait for you.', '🏡 We drive you home.'],
  },
  wheelchairTaxi: {
    ...out,
    lineKind: 'items',
    titles: ['Taxi with a ramp', 'Wheelchair taxi'],
    summaries: [
      'Stay in your wheelchair, belted in, by a driver who knows how.',
      'A ramp, a low floor and a driver with patience.',
    ],
    descriptions: [
      'The van has a ramp and four belts. One friend or worker comes with you for nothing. Book a day ahead for a time you can count on.',
    ],
    whoFor: ['People who use a wheelchair'],
    included: 'One other person beside you.',
    goodToKnow: ['Chairs up to 75 centimetres wide fit.', 'There is a lowest charge of four miles.'],
    pictures: ['🚕', '🧑‍🦽'],
    easy: ['🚕 A taxi comes to your door.', '🧑‍🦽 You stay in your chair.', '👋 A friend comes for nothing.'],
  },
  minibus: {
    ...out,
    kind: 'activity',
    titles: ['Dial a minibus', 'The Tuesday shopping bus', 'Bus to the garden centre'],
    summaries: [
      'A small bus with a lift, from your door to town and back.',
      'Round the villages, into town, home by one.',
      'Plants, cake and a good look round, once a month.',
    ],
    descriptions: [
      'The bus has a lift at the back and room for three wheelchairs. Jean rides along and knows everybody by the second week.',
      'Two hours in town and then home. The driver carries the bags to your door.',
    ],
    whoFor: ['Older people', 'People who use a wheelchair', 'People in the villages'],
    included: 'There, back, and bags to the door.',
    goodToKnow: ['Ring by noon the day before.', 'Dogs that help people travel free.'],
    pictures: ['🚌', '🛍'],
    easy: ['🚌 A small bus comes to your door.', '🛍 It takes you to the shops.', '🏡 It takes you home.'],
  },
  appointments: {
    ...out,
    titles: ['With you at the doctor’s', 'Somebody beside you at appointments'],
    summaries: [
      'We go in with you, write down what was said, and go over it at home.',
      'Hospital, dentist, bank or meeting: you are not alone in there.',
    ],
    descriptions: [
      'Before we go we write down your questions. In the room you speak, and we remind you if one was forgotten. At home we go over what was said and put the next date on the wall.',
    ],
    whoFor: ['People with a learning disability', 'People who get anxious', 'Older people'],
    included: 'A note of what was said, for you to keep.',
    goodToKnow: ['We do not speak for you unless you ask.'],
    pictures: ['🏥', '🗣'],
    easy: ['🏥 We go to the doctor with you.', '📝 We write down what they say.', '🗣 You do the talking.'],
  },
  clubEvening: {
    ...out,
    kind: 'activity',
    titles: ['Friday night out', 'The Saturday gang', 'Pub quiz and chips'],
    summaries: [
      'Six friends, two workers, one night on the town.',
      'A different place each Saturday: bowling, a match, a band.',
      'A quiz team that has never won and does not mind.',
    ],
    descriptions: [
      'We meet at the clock at six and everybody is home by eleven. What we do is put to the vote the week before.',
      'It is not a day centre at night. It is mates going out. Two workers come along and know when to help and when to look at their phone.',
    ],
    whoFor: ['Adults with a learning disability', 'Autistic adults'],
    included: 'Two workers for every six people.',
    goodToKnow: ['Bring money for food and tickets, about £15.'],
    pictures: ['🎳', '🌃'],
    easy: ['🌃 We go out on Friday.', '🧑‍🤝‍🧑 You go with friends.', '🏡 You are home by eleven.'],
    lateCancel: [24, 100],
  },
  swimBuddy: {
    ...out,
    titles: ['Somebody to swim with', 'Gym buddy'],
    summaries: ['Help in the changing room, company in the water.', 'Somebody beside you in the gym, at your pace.'],
    descriptions: [
      'We meet you at home or at the door of the baths. We help with changing, get in with you and have a hot chocolate after.',
    ],
    whoFor: ['People with a physical disability', 'People with a learning disability'],
    included: 'The worker’s own ticket.',
    goodToKnow: ['You pay for your own ticket. Tell us about fits or skin trouble first.'],
    pictures: ['🏊', '🧴'],
    easy: ['🏊 Somebody swims with you.', '🩱 They help you change.', '☕ You have a drink after.'],
  },
} satisfies Record<string, Kind>
