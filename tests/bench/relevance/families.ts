/** Listings (slugs) that offer the same in other words: who looks for one may be glad of any. */

export const washing = [
  'washing-dressing-and-meals',
  'up-washed-and-dressed',
  'personal-care-morning-and-night',
  'women-cared-for-by-women',
  'a-good-start-and-a-good-night',
  'washing-dressing-and-meals-oak-tree-care',
  'washing-dressing-and-meals-ashby-homecare',
  'up-washed-and-dressed-northbank-support',
  'help-from-another-man',
  'personal-care-with-picture-cards',
  'help-at-home-fernhill-home-support',
]
export const homeHelp = [
  'help-at-home',
  'a-pair-of-hands-at-home',
  'home-support-by-the-hour',
  'home-support-by-the-hour-kestrel-home-care',
  'home-support-mornings-or-afternoons',
  'home-support-in-your-language',
  'a-pair-of-hands-at-home-meadowsweet-home-support',
  'home-support-by-the-hour-ashby-homecare',
  'help-around-the-house',
  'help-around-the-house-fernhill-age-friends',
  'a-helper-who-gets-things-done',
  'grace-for-the-odd-hour',
  'help-at-home-from-fatima',
]
export const cleaning = [
  'a-clean-and-a-chat',
  'cleaning-top-to-bottom',
  'house-cleaning-by-people-who-care',
  'fresh-house-tidy-mind',
  'a-clean-and-a-chat-fernhill-age-friends',
]
export const errands = [
  'shopping-and-errands',
  'shopping-done-bags-carried',
  'to-the-shops-and-the-chemist',
  'shopping-and-errands-sunrise-starts',
  'shopping-done-bags-carried-good-neighbour-help',
  'to-the-shops-and-the-chemist-oak-tree-care',
  'shopping-and-errands-kestrel-home-care',
  'shopping-done-bags-carried-meadowsweet-home-support',
]
export const company = [
  'a-friendly-face',
  'company-for-an-afternoon',
  'tea-cards-and-company',
  'a-friendly-face-kestrel-home-care',
  'company-for-an-afternoon-three-bridges-care',
  'a-friendly-face-in-your-language',
  'a-friendly-face-fernhill-age-friends',
  'brass-bands-and-chess',
  'cricket-cards-and-a-cup-of-tea',
  'a-chat-in-sign',
]
export const nights = [
  'someone-there-at-night',
  'night-sitter',
  'a-quiet-night-somebody-near',
  'someone-there-at-night-northbank-support',
  'someone-there-at-night-stay-over',
  'a-nights-sleep',
  'siobhan-for-the-night',
]
export const liveIn = ['a-worker-who-lives-with-you', 'live-in-for-a-few-days']
export const popIn = [
  'pop-in-visits',
  'pop-in-visits-oak-tree-care',
  'medicine-and-a-hot-drink',
  'a-quick-call-to-see-you-are-well',
  'medicine-and-a-hot-drink-ashby-homecare',
  'medicine-and-a-hot-drink-fernhill-home-support',
]
export const letters = [
  'letters-bills-and-forms',
  'sorting-out-the-paper',
  'letters-bills-and-forms-tillys-tidy-homes',
  'sorting-out-the-paper-brook-street-support',
]
export const oddJobs = [
  'garden-and-odd-jobs',
  'lawns-leaves-and-light-bulbs',
  'the-odd-job-hour',
  'garden-and-odd-jobs-meadowsweet-home-support',
  'the-odd-job-hour-fernhill-age-friends',
]
export const afterHospital = [
  'home-from-hospital',
  'back-on-your-feet',
  'home-from-hospital-kestrel-home-care',
  'back-on-your-feet-meadowsweet-home-support',
  'home-from-hospital-ashby-homecare',
  'back-on-your-feet-fernhill-age-friends',
  'back-on-your-feet-six-weeks',
]
export const dementia = [
  'dementia-support-at-home',
  'the-same-face-every-day',
  'dementia-support-at-home-meadowsweet-home-support',
  'the-same-face-every-day-ashby-homecare',
  'dementia-support-at-home-siobhan-kelly',
]
export const forMemory = ['memory-cafe', 'music-for-the-memory-at-home', 'day-clock', 'day-clock-as-good-as-new']
export const employed = ['mornings-with-grace', 'your-own-assistant-for-women']
export const goingOut = [
  'help-at-home-and-getting-out',
  'a-walk-and-a-chat',
  'out-and-about-with-somebody-beside-you',
  'where-would-you-like-to-go',
  'out-of-the-house-by-eleven',
  'getting-out-your-choice',
  'football-fishing-or-the-gym-with-marek',
  'gigs-shops-and-nothing-much',
  'out-together-few-words-needed',
]
export const lifts = [
  'a-lift-there-and-back',
  'a-lift-there-and-back-slow-lane-lifts',
  'driver-for-the-days-errands',
  'owen-and-his-car',
  'volunteer-driver',
  'taxi-with-a-steady-arm',
]
export const appointments = [
  'with-you-at-the-doctors',
  'somebody-beside-you-at-appointments',
  'with-you-at-the-doctors-three-bridges-care',
  'somebody-beside-you-at-appointments-brook-street-support',
  'somebody-beside-you-at-appointments-dev-patel',
]
export const clubs = ['last-train-home-club', 'the-saturday-gang', 'friday-night-out']
export const swimming = [
  'slow-swim',
  'warm-water-hour',
  'swim-in-the-quiet',
  'one-to-one-swimming-lesson',
  'somebody-to-swim-with',
  'swimming-with-two-workers',
]
export const gym = ['strong-and-steady', 'chair-exercises', 'gym-for-every-body']
export const gymBuddies = ['gym-buddy', 'gym-buddy-marek-nowak']
export const art = [
  'art-mornings',
  'art-mornings-the-wharf-project',
  'an-artist-at-your-kitchen-table',
  'draw-by-touch',
  'print-your-own-cards',
]
export const clay = ['clay-and-kiln', 'clay-one-to-one']
export const singing = ['sing-for-fun', 'friday-singing-circle']
export const dance = ['dance-sitting-or-standing', 'dance-sitting-or-standing-mill-end-friends', 'wheels-and-heels']
export const yoga = ['chair-yoga', 'chair-yoga-mill-end-friends', 'breathe-and-stretch-for-carers']
export const horses = ['time-with-horses', 'riding-with-a-helper', 'carriage-driving-from-your-wheelchair']
export const dogs = ['two-calm-dogs-come-to-you', 'walk-a-dog-on-saturdays', 'an-hour-with-biscuit-the-whippet']
export const dayCentres = [
  'a-day-by-the-weir',
  'days-at-the-wharf',
  'a-day-with-friends',
  'day-opportunities',
  'saturday-at-larch-house',
]
export const nails = ['toenails-cut-kindly', 'hands-feet-and-nails', 'hands-feet-and-nails-hands-and-hair']
export const gardens = [
  'garden-mornings',
  'growing-together',
  'growing-together-open-gate-nursery',
  'potting-shed-days',
  'community-garden',
]
export const hotDinners = [
  'hot-dinner-to-your-door',
  'hot-dinner-to-your-door-copper-kettle-meals',
  'hot-dinner-to-your-door-meadow-kitchen',
  'a-hot-meal-and-a-hello',
  'sunday-dinner-brought-hot',
]
export const cooking = [
  'cook-together',
  'cook-together-big-pot-kitchen',
  'learn-three-suppers',
  'sunday-batch-cooking',
  'cook-what-you-grew-up-with',
  'cook-bengali-food-together',
  'bread-from-scratch',
  'cook-from-home-eight-countries',
  'cook-from-home-eight-countries-mill-end-friends',
]
export const lunchClubs = [
  'thursday-lunch-club',
  'lunch-in-good-company',
  'lunch-in-good-company-meadow-kitchen',
  'roast-and-a-raffle',
  'long-table-on-the-last-sunday',
  'soup-in-the-potting-shed',
]
