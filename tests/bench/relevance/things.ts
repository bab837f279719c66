import * as is from './families-more.ts'
import type { JudgedSearch } from './judgement.ts'

const chair = 'chair-that-helps-you-stand'
const clocks = ['day-clock', 'day-clock-as-good-as-new']
const stools = ['perching-stool', 'perching-stool-as-good-as-new']

/** Things for the home. */
export const thingSearches: readonly JudgedSearch[] = [
  { text: 'panic button', best: is.alarms },
  { text: 'telecare', best: is.alarms, fair: is.pills },
  { text: 'lifeline', best: is.alarms, fair: ['carers-phone-line'] },
  { text: 'falls alram', meant: 'falls alarm', best: is.alarms },
  { text: 'handrail', best: is.rails },
  { text: 'grab rale', meant: 'grab rail', best: is.rails },
  { text: 'cannot get out of the bath', best: is.baths, good: is.rails },
  { text: 'bath bord', meant: 'bath board', best: is.baths },
  { text: 'loo is too low', best: is.toilets },
  { text: 'raised toilet seat', best: ['raised-toilet-seat'], good: is.toilets },
  { text: 'zimmer', best: ['walking-frame-with-a-seat'], good: is.trolleys },
  { text: 'rollator', best: ['walking-frame-with-a-seat'], good: is.trolleys },
  { text: 'walking fraime', meant: 'walking frame', best: ['walking-frame-with-a-seat'], good: is.trolleys },
  { text: 'riser recliner', best: [chair], good: is.highChairs },
  { text: 'stuck on the sofa', best: [chair, ...is.highChairs] },
  { text: 'chair that lifts you up', best: [chair], good: is.highChairs },
  { text: 'wheelchiar hire', meant: 'wheelchair hire', best: is.wheelchairs },
  { text: 'borrow a wheelchair', best: is.wheelchairs },
  { text: 'ramp for the front step', best: is.ramps, fair: ['library-of-things'] },
  { text: 'keysafe', best: is.keySafes },
  { text: 'spare key outside for carers', best: is.keySafes },
  { text: 'talking clock', best: ['talking-clock'], good: clocks },
  { text: 'what day is it', best: clocks, good: ['talking-clock'] },
  { text: 'tremor', best: ['cutlery-that-stays-level'], good: ['easy-grip-cutlery'] },
  { text: 'parkinsons', best: ['cutlery-that-stays-level'], good: ['easy-grip-cutlery'] },
  { text: 'arthritis knife and fork', best: ['easy-grip-cutlery'], good: ['cutlery-that-stays-level'] },
  { text: 'cutlry', meant: 'cutlery', best: ['easy-grip-cutlery', 'cutlery-that-stays-level'] },
  { text: 'dosette', best: is.pills },
  { text: 'pill dispencer', meant: 'pill dispenser', best: is.pills },
  { text: 'magnifying glass', best: is.lenses },
  { text: 'macular degeneration', best: is.lenses, good: ['talking-clock', 'speaking-screens-and-large-letters'] },
  { text: 'telly too loud', best: is.loops },
  { text: 'flashing doorbel', meant: 'flashing doorbell', best: is.doorbells },
  { text: 'big button phone', best: ['picture-phone', 'tablet-with-four-big-buttons'] },
  { text: 'weighted blankit', meant: 'weighted blanket', best: ['weighted-blanket'] },
  { text: 'heavy quilt for anxiety', best: ['weighted-blanket'], good: is.quiet },
  { text: 'sensory overload', best: is.quiet, good: ['weighted-blanket'], fair: ['swim-in-the-quiet'] },
  { text: 'put my socks on', best: ['sock-helper'] },
  { text: 'reacher', best: ['long-grabber'] },
  { text: 'night light', best: ['night-lights-that-see-you-coming'], good: ['step-lights'] },
  { text: 'shower seat', best: ['shower-stool'], good: ['perching-stool-as-good-as-new'], fair: is.baths },
  { text: 'stool for cooking', best: stools, fair: ['shower-stool'] },
  { text: 'carry my dinner to the table', best: is.trolleys },
  { text: 'getting in and out of bed', best: is.beds },
]
