import { meaningsOfNeeds } from './starting-meanings-of-needs.ts'

/**
 * What people say and what listings say, to begin with: a council adds its own. A line holds words for one thing; after
 * `>` stands what is looked for as well, but not the other way round ("mum > mother"). Written from what social care and
 * its families say, not from any catalogue.
 */
export const startingMeanings = `
carer, care worker, support worker, personal assistant, pa, carers, helper, home help
caregiver, care assistant, healthcare assistant, hca, enabler > carer, support worker, personal assistant
home care, homecare, help at home, domiciliary care, home support, domiciliary, home carer, care at home
personal care, washing and dressing, intimate care > washing, dressing, help to wash, washed and dressed
wash, washing, bath, bathing, bathe, shower, showering, shave, shaving, shaved, hygiene, strip wash > personal care, washed, washing and dressing
get dressed, dressing, getting dressed, getting up, get up in the morning > personal care, washed and dressed, up washed and dressed
toileting, incontinence, continence, toilet needs > personal care, toilet
put to bed, going to bed, bedtime, tuck in > good night, night, evening, personal care
medication, medicine, medicines, tablets, pills, meds > medicine, tablets, pill
pill box, pill dispenser, tablet dispenser, dosette box, pill reminder, medication reminder, dosette, blister pack, medication prompts, medication prompt, remember to take tablets > pill box, pill dispenser
pop in, drop in, check on, checking on, look in on, welfare check, call in, keep an eye on, make sure, is all right, safe and well, reassurance > pop-in visit, quick call, visit
live in carer, live in care, live in, round the clock, 24 hour care, round the clock care, all day and night, 24 7, round the clock carer > lives with you, live-in
night care, sleep in, waking night, night sitting, night sitter, overnight, overnight care, night time, nights > night, sleep-in
discharge, discharged, after hospital, out of hospital, coming out of hospital, hospital discharge, after an operation, recovering, recovery, convalescence, convalescing, hip replacement, knee replacement, new hip, new knee, broken hip, hip operation, knee operation, broken leg, surgery, operation > home from hospital, back on your feet, reablement
reablement, rehab, rehabilitation, physio, physiotherapy, intermediate care > back on your feet, strength, exercises
palliative, end of life, hospice, dying, terminally ill, terminal illness > end of life, nurse
dementia, alzheimers, alzheimer s, memory loss, memory problems, confusion, confused, forgetful, forgetting, vascular dementia, lewy body, muddled, muddle > memory, dementia
forgets, losing memory, forget things, remember, remembering, loses memory, keeps losing > memory, dementia

cleaner, cleaning, housework, domestic help, clean the house, house cleaning, domestic, hoovering, vacuuming, dusting, mopping, home cleaning, chores, domestic chores, household chores, household tasks, housekeeper, housekeeping, spring clean > clean, housework
washing up, wash up, dishes, do the dishes > washing up, dishes, housework, kitchen
change the bed, make the bed, bedding, bed linen, sheets, fresh sheets > bed, linen, clean, housework
windows, window cleaning, bins, put the bins out, oven > clean, housework, odd jobs
laundry, ironing, washing clothes, wash clothes, launderette > laundry, ironing, clothes
tidy, declutter, decluttering, hoarding, hoarder, mess, messy house, clutter > tidy, clean, cleaning
gardener, gardening, garden help, horticulture, horticultural, allotment, weeding, mow, mowing, grass cutting, hedge, hedge trimming, lawn > garden, lawn, growing
garden, gardens > lawn, growing
plants, growing vegetables, grow food, planting, greenhouse, potting > garden, growing, plants
handyman, odd jobs, repairs, handy person, diy, maintenance, odd job man, fix things, fixing, mend, putting up shelves, assemble furniture > odd jobs, repair, handy person
light bulb, change a bulb, bulbs, put up a shelf, shelves, curtains, flat pack, small jobs > odd jobs, handy person, light bulbs
decorating, decorator, painter and decorator, wallpaper > odd jobs
plumber, electrician, builder > odd jobs, repair
safety at home, make my home safe, home safety, home adaptations, adaptations > grab rail, key safe, ramp, safety

prompt, prompts, prompting, remind, reminds, reminder, reminders > remind, reminder
dark, after dark > night, evening
delivery, deliver, delivered, deliveries, brought, bring it round > deliver, brought, to your door
accessible, wheelchair accessible, disabled access, step free, wheelchair friendly > wheelchair, ramp, step-free, level
television, tv, telly
social worker, social workers, social services, care manager > social worker, social care
council tax, blue badge, carers allowance, power of attorney > benefits, forms, advice
driving lessons, driving lesson, learn to drive, driving instructor, driving test
shopping, groceries, supermarket, food shop, messages, errands, food shopping, do my shopping > shopping, errands, shops
prescription, collect prescription, pharmacy, chemist > chemist, medicine
paperwork, forms, form filling, fill in forms, letters, bills, post, correspondence, admin, bureaucracy > letters, bills, forms, paper
budgeting, money worries, manage money, managing money, debt, debts, money management, bank account > money, bills, budget
benefits, pip, universal credit, attendance allowance, welfare rights, benefits advice, financial help > benefits, forms, advice
scam, scams, fraud, scammed, conned, cold callers, scammer, scammers, fraudster, fraudsters, con man, bogus caller, rogue trader, phishing > safe, money

cook, cooking, cookery, chef, kitchen skills, learn to cook, cooking lessons, recipes, baking, bake > cook, suppers, bread
meals, food, meal delivery, delivered meals, meals on wheels, ready meals, frozen meals, dinners delivered, hot meals, hot food > dinner, dinners, meals, hot meal
lunch, dinner, dinners, supper, tea time, evening meal, sunday roast, roast dinner > lunch, dinner, supper, meal
eat, eats, eating, eater > meal, food, lunch
vegetarian, vegan, gluten free, diabetic meals, special diet, diet > diet, meals, meal
breakfast, morning meal, toast > breakfast
lunch club, luncheon club, eat together, eating together, eating out with others, eating alone, eat in company > lunch, lunch club, table
soft food, puree, pureed, swallowing problems, trouble swallowing, dysphagia, cannot chew, choke, choking, chokes, dysphagia diet > soft meals, swallow
vegetables, fruit and veg, veg, veg box, greengrocer > vegetable box
food bank, foodbank, cannot afford food, hungry, free food, food parcels, food parcel, poor, skint > food shelf, free meal, open kitchen
halal, kosher, curry, asian food, indian food, caribbean food, african food > cook, home cooking

lift, transport, driver, taxi, car, ride, minicab, cab, drive me, getting there, dial a ride, community transport, patient transport, car scheme, chauffeur, lifts > lift, driver, taxi, minibus, bus
bus, minibus, coach, public transport, bus pass > bus, minibus
travel training, learn to travel, use the bus, catch the bus, getting the bus, take the train, independent travel > travel, learn the bus
appointment, appointments, doctor, gp, hospital visit, dentist, clinic, hospital appointment, doctors, surgery, to the hospital, to hospital, outpatients, consultant > appointment, appointments, doctor
chaperone, escort, accompany, go with me, come with me, someone to come with me, companion, buddy > beside you, with you, company
outing, outings, days out, day trip, day trips, trips, trip, excursion, excursions, tours, sightseeing > trip, day, out and about, outing
go out, going out, get out, getting out, out of the house, leave the house, housebound, stuck indoors, stuck at home, stuck in, cannot get out, community access, access the community, agoraphobia, agoraphobic > getting out, out and about, out of the house
social life, socialise, socialising, meet people, meeting people, make friends, making friends, new friends, mates, mate, friends, friendship, pals > friends, company, friendly, together, social
lonely, loneliness, alone, isolated, isolation, nobody to talk to, no one to talk to, on my own, living alone, lives alone, by myself > company, friendly, friends, chat, befriending
befriending, befriender, companionship, company, friendly visit, visitor, someone to talk to, chat, natter, talk to, conversation > company, chat, friendly, natter, befriending
bored, boredom, nothing to do, something to do, keep busy, occupied > activity, club, things to do
coffee morning, coffee, cuppa, cup of tea, tea and cake, brew, tea and biscuits > coffee, tea, kettle, natter
night out, evening out, pub, gig, gigs, nightclub, concert, concerts, live music, nightlife, clubbing, disco > night out, gigs, evening
train, trains, locomotive, steam train, railway, steam railway > train, railway, steam
museum, museums, gallery, exhibition, heritage, stately home > museum, gallery, exhibition
cinema, film, films, movie, movies, pictures > cinema, film
theatre, theater, drama, acting, actor, stage, play, plays, pantomime, panto, musical, show > theatre, players, pantomime, stage
swimming, swim, pool, swimmer, baths, aqua, hydrotherapy, hydro pool, warm pool > swim, swimming, pool, warm water
football, soccer, footie, five a side > football
sport, sports, sporty, athletics, team games, ball games, tennis, badminton, basketball > sport, football, tennis, gym, bowls
bowls, bowling, boccia, boules, skittles > bowls, boccia
table tennis, ping pong > table tennis
keep fit, exercise, exercises, gym, fitness, work out, workout, get fit, getting fit, aerobics, personal trainer, exercise class, lose weight, weight loss, physical activity > gym, exercise, exercises, fit, strong
falls, falling, fall over, falling over, balance, unsteady, tripping, wobbly, trip over, prevent falls, falls prevention > falls, steady, balance, strong and steady
yoga, pilates, stretching, tai chi, meditation, mindfulness, relaxation, relax, breathing, stretch > yoga, stretch, breathe, calm
dance, dancing, ballroom, zumba, dancer, line dancing, ballet > dance
walk, walking, ramble, rambling, stroll, hike, hiking, rambles, ramblers, nordic walking, walks > walk, walking, stroll
dog, dogs, puppy, dog walking, walk a dog, dog walker, pet therapy, therapy dog, therapy dogs > dog, dogs
pets, pet, animals, animal, pet care > dog, dogs, horses, farm, animals
horse, horses, pony, ponies, horse riding, riding, equine, stables, riding lessons, equine therapy, equestrian > horses, riding, horse, ponies
farm, farming, farm animals, sheep, care farm, goats, chickens > farm, barn
fishing, angling, angler > fishing
birds, bird watching, birdwatching, wildlife, nature, outdoors, countryside, fresh air, twitcher, twitchers, birding, birder > birds, outdoors, nature
cycling, cycle, bike, bikes, bicycle, tricycle, trike, bike ride > bikes, bike, cycling
boat, boats, sailing, canal, boating, narrowboat, rowing, canoe, canoeing, cruise > boat, canal

music, musical instrument, instruments, band, play in a band, playing music, musician, music group, percussion, drums, drumming > music, band
music therapy, music for dementia > music
ukulele, guitar, learn guitar > ukulele, music
sing, singing, choir, choirs, singer, sing along, karaoke, songs, community singing > sing, singing, choir
art, arts, painting, drawing, paint, draw, artist, watercolour, watercolours, sketching, art class, art therapy, painting class, creative, art workshop, artistic > art, draw, artist, paint
craft, crafts, arts and crafts, making things, card making, handicrafts, handicraft, craft workshop > craft, make, print, clay
pottery, ceramics, clay, pots > clay, kiln, pottery
knitting, knit, crochet, sewing, sew, needlework, wool, embroidery, quilting, stitching, knitters > knit, crochet, stitch, wool, quilt
woodwork, carpentry, shed, mens shed, men s shed, joinery, woodworking > shed, wood, bench, tools
photography, camera, photos > photos, pictures
reading group, book club, book group, books, reading, library, novels > reading, book, books, library
poetry, poems, creative writing, writing group, writing, stories, story telling, storytelling > poems, story, writing
history, local history, reminiscence, old times, the past, memories, nostalgia > history, memories, memory
quiz, quizzes, trivia, bingo, raffle, quiz night, pub quiz > quiz, raffle
games, board games, chess, cards, dominoes, jigsaw, jigsaws, puzzles, bridge, card games, scrabble > games, cards, puzzle, chess
church, faith, worship, prayer, mosque, temple, prayers, spiritual > church, faith
hair, haircut, hair cut, hairdresser, mobile hairdresser, barber, salon, hairdressing, perm, hair done > hair
feet, foot care, toenails, toe nails, chiropodist, chiropody, podiatrist, podiatry, pedicure, nail cutting, manicure, nails, nail care > toenails, feet, nails
massage, spa, pamper, pampering, beauty, treat, beautician, make up > spa, nails, hands
sensory, sensory room, sensory play, overstimulated, sensory overload, stimming > sensory, quiet, calm
day centre, day service, day opportunities, day care, daycare, day services, day support, somewhere to go in the day, day program, day programme > day opportunities, days, day centre

short break, respite, sitting service, respite care, break from caring, time off, sitter, sit with, sitting with, granny sitting, someone to sit with, give me a break, give my carer a break, break for carers, replacement care > sitting service, sitter, hours off, short break, day off, break
holiday, holidays, vacation, getaway, weekend away, time away, seaside, beach, break away, caravan, trip away, weekend break, staycation > holiday, sea, away, caravan, week
accessible holiday, supported holiday, wheelchair holiday, disabled holiday > holiday, ramp, sea, week
shared lives, adult placement, family placement, stay with a family, host family > family home, short stay
date night, time together, couple, time as a couple, evening together > evening out
family carer, looking after my wife, looking after my husband, looking after mum, unpaid carer, caring for, i am a carer, carer support, carers group, carers support, caring for someone, burnt out, exhausted, worn out, stressed carer > carers, carer, day off
young carer, young carers, child carer > young carers

job, jobs, work, employment, get a job, finding work, find work, career, paid work, job seeker, apprenticeship, supported employment, work experience, cv, interview, interviews, internship, unemployed, unemployment, out of work, jobless, jobcentre, redundant, job centre > job, work, job coach, employers
volunteer, volunteering, give back, help others, giving something back > volunteer, volunteers
learn, learning, course, courses, class, classes, lessons, education, college, study, training, tuition, teach, tutor, teacher, workshop > learn, lesson, course, teach
literacy, read and write, reading and writing, spelling, cannot read, learn to read, learning to read, handwriting, english lessons, esol, dyslexia, dyslexic, cannot read or write > read, write, reading
maths, numeracy, numbers, sums, counting > money, numbers
independence, independent, independent living, live on my own, living on my own, moving out, own flat, own place, life skills, living skills, independence skills, move out, own home, daily living skills, moving into, first flat, first home > living on my own, skills, own front door
computer, internet, tablet, digital skills, laptop, ipad, online, email, emails, web, get online, it help, it skills, computers, computer lessons, computer skills, technology, tech > computers, computer, tablet, online
phone, mobile, smartphone, smart phone, mobile phone, whatsapp, iphone, texting, big button phone, easy phone, simple phone > phone, phones, text
video call, video calls, zoom, skype, facetime, see my family on screen > video calls, picture phone, tablet
sign language, bsl, signing, signer, british sign language, interpreter, makaton, deaf interpreter > sign, signs, signing
translation, translator, speak my language, my language, own language, bilingual, language, does not speak english, no english > your language, speak, language
asian, punjabi, urdu, bengali, polish, somali, gujarati, hindi, arabic, cantonese > language

${meaningsOfNeeds.trim()}
`
