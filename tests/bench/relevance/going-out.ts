import * as is from './families.ts'
import { walks } from './families-more.ts'
import type { JudgedSearch } from './judgement.ts'

const minibuses = ['dial-a-minibus', 'the-tuesday-shopping-bus', 'bus-to-the-garden-centre']
const football = ['walking-football-free-session', 'football-fishing-or-the-gym-with-marek']

/** Getting out, getting there, and being out with others. */
export const goingOutSearches: readonly JudgedSearch[] = [
  { text: 'someone to go out with me', best: is.goingOut, fair: is.clubs },
  { text: 'community access', best: is.goingOut },
  { text: 'agoraphobia', best: is.goingOut },
  { text: 'outings for my autistic son', best: is.goingOut, good: is.clubs },
  { text: 'go for a walk with somebody', best: ['a-walk-and-a-chat', ...is.goingOut], good: walks },
  {
    text: 'football with mates',
    best: football,
    good: ['friday-night-out', 'the-saturday-gang', 'where-would-you-like-to-go'],
  },
  { text: 'footbal', meant: 'football', best: football },
  { text: 'soccer', best: football },
  { text: 'angling', best: ['football-fishing-or-the-gym-with-marek'] },
  { text: 'go to the pictures', best: ['where-would-you-like-to-go', 'village-cinema'], good: is.goingOut },
  { text: 'pub with friends', best: is.clubs, fair: ['deaf-club', 'quiz-for-the-lifeboat'] },
  { text: 'clubbing', best: is.clubs, good: ['gigs-shops-and-nothing-much'] },
  { text: 'concerts', best: ['gigs-shops-and-nothing-much'], good: ['the-saturday-gang'] },
  { text: 'bowling', best: ['the-saturday-gang', 'everybodys-bowls'] },
  { text: 'night out', best: is.clubs, good: ['deaf-club', 'gigs-shops-and-nothing-much'] },
  { text: 'workout partner', best: is.gymBuddies, good: ['football-fishing-or-the-gym-with-marek', ...is.gym] },
  {
    text: 'gym',
    best: [...is.gymBuddies, 'gym-for-every-body', 'football-fishing-or-the-gym-with-marek'],
    good: is.gym,
  },
  { text: 'swiming', meant: 'swimming', best: is.swimming },
  { text: 'hydrotherapy', best: ['warm-water-hour', 'slow-swim'], good: is.swimming },
  { text: 'pool with a hoist', best: ['slow-swim', 'warm-water-hour', 'swim-in-the-quiet'], good: is.swimming },
  { text: 'swim buddy', best: ['somebody-to-swim-with', 'swimming-with-two-workers'], good: is.swimming },
  { text: 'learn to swim', best: ['one-to-one-swimming-lesson'], good: is.swimming },
  { text: 'lift to the hospital', best: is.lifts, good: [...is.appointments, 'taxi-with-a-ramp'] },
  { text: 'transport', best: [...is.lifts, 'taxi-with-a-ramp', ...minibuses] },
  { text: 'cab', best: ['taxi-with-a-steady-arm', 'taxi-with-a-ramp'], good: is.lifts },
  { text: 'chauffeur', best: is.lifts },
  { text: 'taxy', meant: 'taxi', best: ['taxi-with-a-steady-arm', 'taxi-with-a-ramp'], good: is.lifts },
  { text: 'whelchair taxi', meant: 'wheelchair taxi', best: ['taxi-with-a-ramp'], good: ['dial-a-minibus'] },
  { text: 'voluntary driver', best: ['volunteer-driver', 'driver-for-the-days-errands'], good: is.lifts },
  { text: 'minbus', meant: 'minibus', best: minibuses },
  { text: 'dial a ride', best: ['dial-a-minibus'], good: minibuses },
  { text: 'garden centre', best: ['bus-to-the-garden-centre'], fair: ['potting-shed-days'] },
  { text: 'trip to the seaside', best: ['day-trip-to-the-sea'], good: ['a-week-by-the-sea'] },
  {
    text: 'beach',
    best: ['day-trip-to-the-sea', 'a-week-by-the-sea', 'a-week-by-the-sea-ashby-holiday-trust'],
    good: ['caravan-with-a-ramp'],
  },
  { text: 'come to the dentist with me', best: is.appointments, good: ['with-you-at-appointments-signing'] },
  { text: 'chaperone', best: is.appointments, good: ['with-you-at-appointments-signing'] },
  { text: 'frightened of seeing the consultant', best: is.appointments },
  {
    text: 'docter',
    meant: 'doctor',
    best: is.appointments,
    good: is.lifts,
  },
  { text: 'apointments', meant: 'appointments', best: [...is.appointments, 'with-you-at-appointments-signing'] },
  { text: 'deaf club', best: ['deaf-club'], fair: ['a-chat-in-sign'] },
]
