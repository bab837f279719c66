import type { Kind } from '../kind.ts'

const learn = { category: 'learning-and-work', kind: 'activity', lineKind: 'visits' } as const

/** Learning and work. */
export const learnKinds = {
  reading: {
    ...learn,
    titles: ['Reading, one to one', 'Read, write, text'],
    summaries: [
      'Learn to read as a grown-up, with a tutor who has seen it all.',
      'Words for real life: texts, labels, forms and birthday cards.',
    ],
    descriptions: [
      'It is never too late and it is nobody’s business. You choose what to read: football, the Bible, bus times.',
    ],
    whoFor: ['Adults who find reading hard', 'People learning English'],
    included: 'Books to keep.',
    goodToKnow: ['Lessons can be at the library, at home or by video.'],
    pictures: ['📚', '✏'],
    easy: ['📚 You learn to read.', '🧑‍🏫 A teacher sits with you.', '🤫 It is private.'],
  },
  computers: {
    ...learn,
    titles: ['Computers without tears', 'Your tablet, your teacher', 'Video calls and passwords'],
    summaries: [
      'A patient person shows you, and then you show them.',
      'An hour on your own tablet, at your own table.',
      'See the grandchildren, keep out the crooks.',
    ],
    descriptions: [
      'We never take the mouse out of your hand. We write each step in a notebook in big letters, and you can ring us when it goes wrong.',
      'We set up large letters, speaking screens and switches for people who cannot use a mouse.',
    ],
    whoFor: ['Older people', 'People with poor sight', 'People with a learning disability'],
    included: 'A notebook of your own steps.',
    goodToKnow: ['We can lend you a tablet for a month.'],
    pictures: ['💻', '🖱'],
    easy: ['💻 You learn the computer.', '🐢 We go slowly.', '📞 You can ring us.'],
  },
  jobCoach: {
    ...learn,
    kind: 'service',
    titles: ['Job coach', 'A job and somebody beside you'],
    summaries: [
      'Find a job you like, learn it on the spot, keep it.',
      'We go to work with you until you do not need us.',
    ],
    descriptions: [
      'We spend two weeks finding out what you are good at. Then we go and talk to employers. On the first day your coach is there, and on the hundredth you can still call.',
    ],
    whoFor: ['People with a learning disability', 'Autistic people', 'People with poor mental health'],
    included: 'A better-off sum, so that you know what work does to your benefits.',
    goodToKnow: ['Ask about Access to Work first. It may pay instead.'],
    pictures: ['💼', '🤝'],
    easy: ['💼 You find a job.', '🤝 A coach helps you.', '💷 You earn money.'],
    noticeDays: 14,
  },
  workTaster: {
    ...learn,
    titles: ['Bike workshop', 'Café crew', 'Wood and tools', 'The print shop'],
    summaries: [
      'Mend bikes, learn a trade, ride one home.',
      'Learn to cook, serve and take the money in a real café.',
      'Benches, bird boxes and a tea break at half past ten.',
      'Cards, posters and mugs for paying customers.',
    ],
    descriptions: [
      'Real work with real customers. You start by watching. People have gone on to paid jobs from here, and others have stayed eight years because they like it.',
    ],
    whoFor: ['Adults with a learning disability', 'People coming back from a bad time'],
    included: 'Overalls, boots and lunch.',
    goodToKnow: ['There is one worker to four people.'],
    pictures: ['🔧', '🚲'],
    easy: ['🔧 You learn a job.', '🧑‍🔧 You work with others.', '🍽 You have lunch.'],
    noticeDays: 7,
  },
  moneySkills: {
    ...learn,
    titles: ['Money made plain', 'Safe with money'],
    summaries: [
      'Six mornings on coins, cards, bills and saving.',
      'How to spot a trick on the phone, at the door and online.',
    ],
    descriptions: ['We use real bills and a pretend shop. You leave with a plan for your own week.'],
    whoFor: ['People with a learning disability', 'Young people leaving home'],
    included: 'A workbook in easy read.',
    goodToKnow: ['Bring a friend for nothing.'],
    pictures: ['👛', '💷'],
    easy: ['👛 You learn about money.', '🧾 You learn about bills.', '🛡 You learn to stay safe.'],
  },
  travelTraining: {
    ...learn,
    kind: 'service',
    titles: ['Learn the bus', 'Travel on your own'],
    summaries: [
      'Learn one journey until you can do it alone.',
      'From both of us on the bus, to me on the bus behind, to you.',
    ],
    descriptions: [
      'First we ride together. Then I sit at the back. Then I drive behind. Then you send me a picture from the other end. Most people need eight trips.',
    ],
    whoFor: ['People with a learning disability', 'People who have lost their nerve'],
    included: 'A card with who to call.',
    goodToKnow: ['Help to get a bus pass is included.'],
    pictures: ['🚌', '🗺'],
    easy: ['🚌 You learn to take the bus.', '🙂 We go together first.', '👍 Then you go alone.'],
  },
  lifeSkills: {
    ...learn,
    kind: 'service',
    titles: ['Living on my own', 'Skills for your own front door'],
    summaries: [
      'Washing machines, neighbours, bills and what to do when the lights go out.',
      'A worker who teaches, and then takes a step back.',
    ],
    descriptions: [
      'We write a list of what you can do, what you can do with help and what you want to learn. Each month something moves up the list.',
    ],
    whoFor: ['People with a learning disability', 'Young people leaving home', 'Autistic adults'],
    included: 'Picture cards for your own kitchen wall.',
    goodToKnow: ['Best with two sessions a week for half a year.'],
    pictures: ['🗝', '🧺'],
    easy: ['🗝 You live in your own home.', '🧺 You learn to do things.', '👍 You need less help.'],
    noticeDays: 14,
  },
  signLessons: {
    ...learn,
    titles: ['Sign language for families', 'Makaton for beginners'],
    summaries: ['Learn to sign round the kitchen table.', 'Eighty signs in six weeks, with songs.'],
    descriptions: ['The teacher is deaf and very funny. The whole household can come for the one price.'],
    whoFor: ['Families of deaf people', 'People who use signs to talk'],
    included: 'A pack of cards.',
    goodToKnow: ['Six people at most.'],
    pictures: ['🤟', '👪'],
    easy: ['🤟 You learn to sign.', '👪 Your family learns too.', '🎵 We sing.'],
  },
} satisfies Record<string, Kind>
