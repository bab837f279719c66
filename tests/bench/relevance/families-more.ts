/** More listings that offer the same in other words: breaks, learning, things for the home, and what is free. */

export const softMeals = ['soft-meals-frozen', 'soft-meals-frozen-meadow-kitchen']
export const frozen = [
  'seven-frozen-dinners',
  'freezer-box-for-a-fortnight',
  'freezer-box-for-a-fortnight-copper-kettle-meals',
]
export const sitters = [
  'sitting-service',
  'three-hours-off',
  'an-evening-out-for-the-two-of-you',
  'sitting-service-oak-tree-care',
  'three-hours-off-three-bridges-care',
  'an-evening-out-for-the-two-of-you-ashby-homecare',
  'sitting-service-stay-over',
  'three-hours-off-hearth-and-home',
  'an-evening-out-for-the-two-of-you-weir-view-short-breaks',
  'a-sitter-who-brings-a-dog',
  'three-hours-off-fernhill-carers-rest',
  'three-hours-off-next-door-shared-lives',
  'an-evening-out-for-the-two-of-you-siobhan-kelly',
]
export const shortStays = [
  'a-night-or-a-week-away',
  'short-stay-in-a-family-home',
  'the-flat-by-the-weir',
  'short-stay-in-a-family-home-next-door-shared-lives',
  'a-night-or-a-week-at-larch-house',
]
export const holidays = [
  'a-week-by-the-sea',
  'a-week-by-the-sea-ashby-holiday-trust',
  'caravan-with-a-ramp',
  'farm-week',
  'city-break-with-support',
  'a-week-on-the-boat',
]
export const carersDays = ['a-day-off-for-carers', 'spa-and-silence']
export const reading = ['reading-one-to-one', 'read-write-text', 'read-write-text-working-well-fernhill']
export const computers = [
  'computers-without-tears',
  'computers-without-tears-fernhill-age-friends',
  'speaking-screens-and-large-letters',
  'video-calls-and-passwords',
  'phones-and-photos-in-a-group',
  'computers-over-coffee',
  'computer-help-hour',
]
export const jobs = ['job-coach', 'job-coach-working-well-fernhill', 'a-job-and-somebody-beside-you']
export const tasters = [
  'bike-workshop',
  'cafe-crew',
  'wood-and-tools',
  'the-print-shop',
  'shop-and-till',
  'kennel-hand',
  'gardening-for-a-living',
]
export const travel = ['learn-the-bus', 'travel-on-your-own', 'travel-on-your-own-working-well-fernhill']
export const ownHome = [
  'living-on-my-own',
  'living-on-my-own-the-wharf-project',
  'skills-for-your-own-front-door',
  'skills-for-your-own-front-door-shanice-brown',
]
export const alarms = ['falls-alarm-with-a-person-at-the-other-end', 'alarm-that-works-out-of-doors']
export const rails = ['grab-rail-fitted', 'grab-rail-white-45-cm', 'rail-that-needs-no-screws']
export const baths = ['bath-lift', 'bath-board', 'bath-board-as-good-as-new']
export const toilets = ['raised-toilet-seat', 'toilet-frame', 'toilet-frame-fernhill-equipment-store']
export const highChairs = ['high-seat-armchair', 'high-seat-chair-on-loan']
export const wheelchairs = ['wheelchair-hire', 'light-wheelchair-hire']
export const ramps = ['doorstep-ramp-fitted', 'folding-ramp', 'ramp-on-loan']
export const keySafes = ['key-safe-fitted', 'key-safe-to-fit-yourself', 'key-safe-with-a-light']
export const pills = ['pill-box-that-beeps', 'locked-pill-dispenser']
export const lenses = ['magnifier-that-speaks', 'magnifier-that-speaks-clear-sound-and-sight', 'hand-lens-with-a-light']
export const doorbells = ['doorbell-with-a-flashing-light', 'doorbell-with-a-flashing-light-and-a-buzz']
export const loops = ['loop-for-the-television', 'loop-for-the-television-as-good-as-new']
export const beds = ['bed-lever', 'leg-lifter', 'leg-lifter-fernhill-equipment-store']
export const quiet = ['quiet-corner-set', 'quiet-corner-set-easy-days-mobility']
export const trolleys = ['walking-trolley-for-the-kitchen', 'walking-trolley-for-the-kitchen-fernhill-equipment-store']

export const coffee = [
  'coffee-morning-at-st-annes-hall',
  'tea-and-toast-at-the-lock-house',
  'kettle-on-at-the-maltings-yard',
  'elevenses-at-st-judes-hall',
  'coffee-and-a-natter-at-the-farm-barn',
  'bun-and-a-brew-at-the-goods-shed',
  'open-kitchen-at-hollins-green-hall',
  'chat-and-chew-at-upper-fern-hall',
  'the-big-table-at-wharton-institute',
]
export const walks = [
  'slow-walk-castle-gardens',
  'a-mile-and-a-half-the-towpath',
  'buggy-and-wheelchair-stroll-mill-meadow',
  'walk-and-talk-ashby-road-rec',
  'sheep-and-sky-walk-ashby-common',
  'walk-the-old-line-the-old-line',
  'round-the-green-the-green',
  'up-the-hill-slowly-fern-hill',
  'water-walk-the-weir-path',
]
export const wool = [
  'knit-and-natter',
  'stitch-in-time',
  'wool-and-words',
  'mend-and-make',
  'quilt-circle',
  'yarn-bombers',
  'needles-and-news',
  'rag-rug-group',
  'crochet-corner',
]
export const books = [
  'book-swap',
  'read-aloud',
  'poems-and-pasties',
  'story-circle',
  'crime-club',
  'papers-and-tea',
  'books-on-the-green',
  'reading-by-the-fire',
  'letters-from-the-war',
]
