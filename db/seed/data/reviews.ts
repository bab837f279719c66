import type { CategorySlug } from './kind.ts'

type Words = readonly [stars: number, words: string, answer?: string]

const anywhere: readonly Words[] = [
  [5, 'They came when they said they would. That is all I ask.'],
  [5, 'I look forward to Tuesdays now.'],
  [4, 'Very good. Parking is hard on our road, so once they were late.', 'Thank you. We now set off ten minutes sooner for your road.'],
  [5, 'They listen. You would be surprised how rare that is.'],
  [3, 'Good people, but the phone is engaged a lot.', 'You are right. There is a second line since last month.'],
  [5, 'My son has not stopped talking about it.'],
  [4, 'A fair price and a friendly face.'],
  [4, 'It took two visits to get used to each other. Now it is fine.'],
  [5, 'I was nervous. I need not have been.'],
  [2, 'They changed the day twice in one month.', 'We are sorry. Two of us were ill at once. It should not have been you both times.'],
]

/** What people said, by what it was about. */
export const reviewWords: Record<CategorySlug, readonly Words[]> = {
  'help-at-home': [
    [5, 'Shirley knows where the good mugs are. She never rushes me.'],
    [3, 'Kind people. Twice they came at 10 when we said 9.', 'You are right, and sorry. Mornings have a second worker now.'],
    [5, 'My bed is made the way my wife made it.'],
    [5, 'She found my glasses, my bus pass and my sense of humour.'],
    [4, 'Good, steady help. I would like the same person at weekends too.'],
    [5, 'I can stay in my own house. That is worth everything.'],
    [4, 'They do not wear shoes on the carpet.'],
    [5, 'Mum lets them wash her hair. She lets nobody do that.'],
    [4, 'Honest. She brought back four pounds I had dropped.'],
    [5, 'They sing in the kitchen and so do I.'],
    ...anywhere,
  ],
  'getting-out': [
    [5, 'I went on the train. I had not been on a train since Mum died.'],
    [5, 'Dan texts me when he is two streets away. That helps me a lot.'],
    [5, 'We saw a kingfisher. I told everybody.'],
    [4, 'Good company. He walks a bit fast for me.', 'Noted, and I have bought slower shoes.'],
    [5, 'I had forgotten what the market smells like.'],
    [5, 'I did the bus on my own. ON MY OWN.'],
    [4, 'The driver waited when the clinic ran late.'],
    [5, 'She knows every toilet in town.'],
    ...anywhere,
  ],
  'things-to-do': [
    [5, 'I made a pot. It is a bit wonky. It is mine.'],
    [5, 'The warm water is the only place my back does not hurt.'],
    [5, 'I have a solo at Christmas.'],
    [4, 'Loud, but there is a quiet room and I use it.'],
    [5, 'Ingrid said my hands know what they are doing.'],
    [4, 'We come for the tea and stay for the bowls.'],
    [5, 'My painting is in the library now.'],
    [3, 'The hall was cold in November.', 'The heating is mended. Come back and bring nothing but yourself.'],
    [5, 'They let me hold the robin’s food.'],
    ...anywhere,
  ],
  'food-and-cooking': [
    [5, 'It tastes of something. The last lot did not.'],
    [5, 'I can make curry. My brother does not believe it.'],
    [4, 'Hot when it gets here. I would like more gravy.', 'More gravy it is.'],
    [5, 'Ruby stops for two minutes. Some days it is my only two minutes.'],
    [4, 'Good puddings. Small potatoes.'],
    [5, 'They noticed I was not well and rang my daughter.'],
    ...anywhere,
  ],
  'a-break-away': [
    [5, 'I slept for eleven hours. He had a lovely time.'],
    [5, 'I had my own room and my own key.'],
    [4, 'Lovely house. It is a long way from a bus.'],
    [5, 'We saw the sea and I put my feet in it.'],
    [5, 'First evening out in two years. We talked about nothing but him, of course.'],
    [4, 'They had read the notes. We did not have to say it all again.'],
    ...anywhere,
  ],
  'learning-and-work': [
    [5, 'I read my own birthday card.'],
    [5, 'I have a job. I have a name badge.'],
    [4, 'Good teacher. The chairs are hard.'],
    [5, 'I called my granddaughter in Canada and saw her new teeth.'],
    [5, 'They asked what I was good at. Nobody had.'],
    [4, 'It took nine goes to learn the bus and he never got cross.'],
    ...anywhere,
  ],
  'things-for-the-home': [
    [5, 'Fitted in twenty minutes, and he swept up.'],
    [4, 'Strong and plain. It does what it says.'],
    [5, 'I can get out of the bath. I had stopped having baths.'],
    [4, 'Came in two days. The box was hard to open.', 'We now send it in a bag.'],
    [5, 'A person answered in half a minute when I fell.'],
    [3, 'A bit big for my kitchen. They took it back without a fuss.'],
    [5, 'I read the paper again.'],
    ...anywhere,
  ],
  'free-near-you': [
    [5, 'I came for the heating and stayed for the people.'],
    [5, 'Nobody asked me why I was there.'],
    [4, 'Very good cake. Bring a cushion.'],
    [5, 'My whole week turns round it.'],
    [5, 'They fixed my mother’s lamp. I cried a bit.'],
    [4, 'Friendly. Go early to get a seat by the window.'],
    ...anywhere,
  ],
}

export const reviewers = [
  'Doreen', 'Peter', 'Lily', 'Mr Patel’s daughter', 'Joan', 'Abdul', 'Sheila and Ron', 'Marcus', 'Winnie', 'Kwame’s mum', 'Elsie', 'Tomasz', 'Bev', 'Harinder', 'Colin', 'Precious', 'Ivy', 'Stan', 'Yusuf’s sister', 'Maureen', 'Gareth', 'Lakshmi', 'Norman', 'Chloe', 'Auntie Pat', 'Derek', 'Mei', 'Rose', 'Jamal', 'Trish',
] as const
