import type { Kind } from '../kind.ts'

const terms = {
  category: 'things-for-the-home',
  kind: 'product',
  lineKind: 'items',
  deliveryPence: 450,
  returnDays: 28,
} as const

type Thing = {
  titles: readonly string[]
  summaries: readonly string[]
  words: string
  pictures: readonly string[]
  easy: readonly [string, string, string]
  goodToKnow?: string
  whoFor?: readonly string[]
}

/** Things for the home: bought, brought and, where it says so, fitted. */
function thing(what: Thing): Kind {
  return {
    ...terms,
    titles: what.titles,
    summaries: what.summaries,
    descriptions: [what.words],
    whoFor: what.whoFor ?? ['Older people', 'People with a physical disability'],
    included: 'How to use it, on one page in large letters.',
    goodToKnow: [what.goodToKnow ?? 'Send it back within 28 days if it is not right. It must be clean.'],
    pictures: what.pictures,
    easy: what.easy,
  }
}

export const kitKinds = {
  grabRail: thing({
    titles: ['Grab rail, fitted', 'Grab rail, white, 45 cm'],
    summaries: [
      'A rail where you need it, screwed to the wall by somebody who measures first.',
      'A strong white rail that does not slip when it is wet.',
    ],
    words:
      'For the bath, the toilet, the step or the back door. The rail holds 150 kilograms when it is screwed to brick.',
    pictures: ['🛁', '🔧'],
    easy: ['🖐 You hold the rail.', '🛁 It stops you falling.', '🔧 We put it up.'],
  }),
  bathBoard: thing({
    titles: ['Bath board', 'Bath lift'],
    summaries: ['Sit, swing your legs over, wash, swing back.', 'A seat that lowers you in and lifts you out.'],
    words: 'Fits most baths between 65 and 73 centimetres wide. Takes up to 160 kilograms.',
    pictures: ['🛁', '🧼'],
    easy: ['🛁 It goes on the bath.', '🪑 You sit on it.', '🧼 You wash safely.'],
    goodToKnow: 'Measure the inside of the bath before you order.',
  }),
  stool: thing({
    titles: ['Perching stool', 'Shower stool'],
    summaries: ['Half sit and half stand while you cook or wash up.', 'A stool with feet that grip, for the shower.'],
    words: 'The legs can be made longer or shorter without tools. The seat tips forward so that getting up is easy.',
    pictures: ['🪑', '🍳'],
    easy: ['🪑 You sit while you work.', '😌 It helps tired legs.', '📏 We set the height.'],
  }),
  keySafe: thing({
    titles: ['Key safe, fitted', 'Key safe with a light'],
    summaries: ['A small safe by your door, for people you trust.', 'Big numbers and a light, opened by a code.'],
    words:
      'The police like this model. You choose the code and can change it. Helpers can get in when you cannot get up.',
    pictures: ['🔑', '🔒'],
    easy: ['🔑 Your key is in a box.', '🔢 You need a number to open it.', '🚪 Helpers can get in.'],
  }),
  fallsAlarm: thing({
    titles: ['Falls alarm with a person at the other end', 'Alarm that works out of doors'],
    summaries: [
      'Press the button or just fall: somebody answers, day and night.',
      'A pendant with its own phone, for the garden and the shops.',
    ],
    words:
      'A person speaks to you within a minute. They know your name, what is wrong and whom to send. It works through walls and in the shower.',
    pictures: ['🚨', '📞'],
    easy: ['🔘 You press the button.', '📞 A person talks to you.', '🏃 They send help.'],
    goodToKnow: 'The price is for each week. You can stop at any time.',
  }),
  clock: thing({
    titles: ['Day clock', 'Talking clock'],
    summaries: [
      'Says “Now it’s Tuesday afternoon” in big letters.',
      'Press the top and it tells you the time and the day.',
    ],
    words: 'It sets itself, changes for summer time and never blinks 00:00.',
    pictures: ['🕰', '🔊'],
    easy: ['🕰 It tells you the day.', '🌙 It says if it is night.', '🔊 It can speak.'],
    whoFor: ['People with dementia', 'People with poor sight'],
  }),
  pills: thing({
    titles: ['Pill box that beeps', 'Locked pill dispenser'],
    summaries: [
      'Seven days, four times, and a beep you can hear.',
      'Turns itself, gives the right tablets and keeps the rest locked.',
    ],
    words: 'Filled once a week by you, your family or your chemist. It sends a text if tablets are not taken.',
    pictures: ['💊', '⏰'],
    easy: ['💊 It holds your tablets.', '⏰ It beeps.', '📱 It tells your family.'],
  }),
  ramp: thing({
    titles: ['Folding ramp', 'Doorstep ramp, fitted'],
    summaries: ['A light ramp that folds like a suitcase.', 'A rubber ramp cut to your own step.'],
    words: 'For one or two steps. It holds 270 kilograms and has a rough top for wet days.',
    pictures: ['🧑‍🦽', '🚪'],
    easy: ['🚪 It goes over the step.', '🧑‍🦽 You roll up it.', '💪 It is strong.'],
    whoFor: ['People who use a wheelchair', 'People with a walking frame'],
  }),
  walker: thing({
    titles: ['Walking frame with a seat', 'Walking trolley for the kitchen'],
    summaries: [
      'Four wheels, two brakes and a seat for when the bus is late.',
      'Carry your dinner from the stove to the table without spilling it.',
    ],
    words: 'Folds with one hand and weighs seven kilograms. We set the height for you.',
    pictures: ['👵', '🛒'],
    easy: ['🚶 You hold it and walk.', '🪑 You can sit on it.', '🛒 It carries things.'],
  }),
  wheelchair: thing({
    titles: ['Wheelchair hire', 'Light wheelchair hire'],
    summaries: [
      'A wheelchair for a week or a summer, cleaned and checked.',
      'Light enough for a small person to lift into a car.',
    ],
    words: 'Seats from 38 to 56 centimetres. If something breaks we bring another one the same day.',
    pictures: ['🧑‍🦽', '🔧'],
    easy: ['🧑‍🦽 You borrow a wheelchair.', '📅 You keep it for a week.', '🔧 We check it.'],
    goodToKnow: 'The price is for each week.',
  }),
  cutlery: thing({
    titles: ['Cutlery that stays level', 'Easy-grip cutlery'],
    summaries: ['A spoon that steadies itself for hands that shake.', 'Fat handles that do not turn in your hand.'],
    words: 'Goes in the dishwasher. Sold as a set of knife, fork and two spoons.',
    pictures: ['🍴', '🤲'],
    easy: ['🍴 It is easy to hold.', '🤲 It helps shaky hands.', '🍽 You eat by yourself.'],
  }),
  hearing: thing({
    titles: ['Loop for the television', 'Doorbell with a flashing light'],
    summaries: ['Hear the news without telling the whole street.', 'See the bell from every room.'],
    words: 'Plug it in and it works. If it does not, we come and make it.',
    pictures: ['👂', '📺'],
    easy: ['📺 It helps you hear.', '💡 A light flashes.', '🔌 You plug it in.'],
    whoFor: ['Deaf people', 'People who do not hear well'],
  }),
  bedLever: thing({
    titles: ['Bed lever', 'Leg lifter'],
    summaries: ['A handle by the bed, to sit up and stand up.', 'A stiff strap that lifts your leg into bed for you.'],
    words: 'Slides under the mattress and needs no screws. Fits a single or a double bed.',
    pictures: ['🛏', '🖐'],
    easy: ['🛏 It goes on your bed.', '🖐 You hold it.', '🧍 It helps you get up.'],
  }),
  magnifier: thing({
    titles: ['Reading lamp with a lens', 'Magnifier that speaks'],
    summaries: ['Light and a large lens on a bendy arm.', 'Point it at a letter and it reads it out.'],
    words: 'Good for letters, labels, knitting and stamps. The light is white and cool.',
    pictures: ['🔍', '💡'],
    easy: ['🔍 It makes letters big.', '💡 It gives light.', '📖 You can read.'],
    whoFor: ['People with poor sight'],
  }),
  tablet: thing({
    titles: ['Tablet with four big buttons', 'Picture phone'],
    summaries: ['Call, see, play, help: four buttons and no adverts.', 'Press the face you want to talk to.'],
    words: 'We set it up with your own pictures before it comes. It connects without the internet at home.',
    pictures: ['📱', '👪'],
    easy: ['📱 It has big buttons.', '👪 You press a face.', '💬 You talk to them.'],
    whoFor: ['Older people', 'People with a learning disability', 'People with dementia'],
  }),
  toiletSeat: thing({
    titles: ['Raised toilet seat', 'Toilet frame'],
    summaries: ['Ten centimetres higher, and it does not wobble.', 'Arms on both sides, to push yourself up.'],
    words: 'Clips on without tools and comes off for cleaning.',
    pictures: ['🚽', '🖐'],
    easy: ['🚽 The seat is higher.', '🧍 It is easier to get up.', '🧼 It is easy to clean.'],
  }),
  blanket: thing({
    titles: ['Weighted blanket', 'Quiet corner set'],
    summaries: ['Seven kilograms of calm.', 'A tent, a lamp and ear covers for when it is all too much.'],
    words: 'Chosen with an occupational therapist. The cover comes off and can be washed.',
    pictures: ['😌', '🛋'],
    easy: ['🛋 It is heavy and soft.', '😌 It helps you feel calm.', '🧺 You can wash it.'],
    whoFor: ['Autistic people', 'People who find it hard to sleep'],
  }),
  light: thing({
    titles: ['Night lights that see you coming', 'Step lights'],
    summaries: ['Three small lights that come on when you get up.', 'Stick-on lights for stairs and steps.'],
    words: 'They run for a year on their batteries, and we send you new ones.',
    pictures: ['💡', '🌙'],
    easy: ['🌙 It is dark.', '💡 A light comes on.', '🚶 You see where to go.'],
  }),
  chair: thing({
    titles: ['Chair that helps you stand', 'High seat armchair'],
    summaries: ['Press the button and it lifts you to your feet.', 'Firm arms, a high seat and a good back.'],
    words: 'We measure you in your own home, bring the chair and take the old one away. Mended for five years.',
    pictures: ['🛋', '🧍'],
    easy: ['🛋 You sit down.', '🔘 You press a button.', '🧍 It helps you stand up.'],
    goodToKnow: 'Made to measure, so allow three weeks.',
  }),
  socks: thing({
    titles: ['Sock helper', 'Long grabber'],
    summaries: ['Put your socks on without bending.', 'Pick up the paper, the post and the remote control.'],
    words: 'Small, cheap and used every day.',
    pictures: ['🧦', '🤏'],
    easy: ['🧦 It helps you dress.', '🙂 You do not bend down.', '👍 You do it yourself.'],
  }),
} satisfies Record<string, Kind>
