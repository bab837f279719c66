/** The second half of what there is to begin with: what people live with, what helps with it, and whom things are for. */
export const meaningsOfNeeds = `
deaf, hearing loss, hard of hearing, hearing impaired, hearing impairment, cannot hear, hearing, hearing aid > deaf, loop, sign
blind, sight loss, low vision, partially sighted, visually impaired, visual impairment, cannot see, poor sight, eyesight, macular, macular degeneration, glaucoma, cataract, cataracts, registered blind, braille, guide dog, losing sight > sight, large print, magnifier, talking
magnifying glass, magnifier, large print, big print, see small print > magnifier, lens, large print
doorbell, door bell, cannot hear the door, cannot hear the doorbell > doorbell
cannot hear the television, cannot hear the tv, tv too loud, television, telly > loop, television
talking clock, clock, what day it is, day and date, time of day, clock that speaks > clock
talking book, talking books, audio books, talking newspaper, newspaper, read the paper, newspapers, read to me > talking newspaper, read aloud
learning disability, learning difficulties, learning disabilities, learning difficulty, down syndrome, downs, special needs, intellectual disability, learning needs, sen, send > learning disability
autism, autistic, asd, aspergers, asperger, adhd, neurodivergent, neurodiverse, spectrum, meltdown, meltdowns, sensory needs > autistic, quiet
mental health, depression, depressed, anxiety, anxious, wellbeing, panic attacks, bipolar, schizophrenia, nerves, low mood, feeling down, feeling low, stress, stressed, mental illness, nervous breakdown > mental health, anxious, wellbeing
counselling, counsellor, talking therapy, therapy, therapist, psychologist > counselling, therapy
bereavement, bereaved, grief, grieving > bereavement, grief
widow, widower, widowed, lost my wife, lost my husband > bereavement, company, friends
physical disability, disabled, disability, cerebral palsy, spinal injury, multiple sclerosis, ms, parkinson s, parkinsons, motor neurone > physical disability, disability
stroke, after a stroke, had a stroke, stroke survivor, aphasia, brain injury, head injury > stroke
diabetes, diabetic, sugar > diabetes
arthritis, sore hands, weak grip, stiff fingers, stiff hands, shaky hands, tremor, weak hands, shaking hands > grip, hands, cutlery

wheelchair, mobility aid, wheelchairs, wheel chair, wheelchair hire, hire a wheelchair, borrow a wheelchair, wheelchair user > wheelchair
wheelchair taxi, accessible taxi, wheelchair accessible vehicle, adapted car > ramp, taxi, wheelchair
walking frame, zimmer, zimmer frame, rollator, walker, walking aid, walking aids, mobility aids, walking stick, crutches > walking frame, trolley
ramp, ramps, step, doorstep, threshold, get a wheelchair through the door > ramp
grab rail, handrail, hand rail, rail, bath rail, grab bar, grab bars, something to hold > rail, grab rail
bath seat, bath lift, bath board, get in the bath, getting in the bath, out of the bath, in and out of the bath > bath lift, bath board
shower chair, shower seat, shower stool, sit in the shower > shower stool
toilet seat, raised toilet seat, toilet frame, commode, get off the toilet, off the loo, loo > toilet frame, raised toilet seat, toilet
chair, armchair, riser recliner, recliner, rise and recline, get out of the chair, getting out of a chair, high chair, stand up from a chair > chair, armchair, stand
perching stool, stool, sit at the sink, sit to cook > perching stool, stool
bed rail, bed lever, get out of bed, getting out of bed, in and out of bed, leg lifter, hospital bed > bed lever, leg lifter, bed
cutlery, adapted cutlery, easy grip, spoon, knife and fork, jar opener, kitchen aids > cutlery, grip
reacher, grabber, litter picker, pick things up, picking things up, cannot bend, cannot bend down, bending > grabber, sock
socks, sock aid, put on socks, shoes on, tights > sock
key safe, keysafe, key box, let carers in, lockbox, lock box > key safe
alarm, pendant, pendant alarm, careline, lifeline, telecare, fall alarm, falls alarm, personal alarm, emergency button, panic button, community alarm, falls detector > alarm, falls alarm
tracker, gps, gps tracker, wandering, wanders, gets lost, goes missing > alarm, outdoors, out of doors
weighted blanket, heavy blanket, blanket, calming blanket, heavy quilt, weighted quilt, duvet > weighted blanket
night light, night lights, sensor light, light in the night, see in the dark > night lights, lights
equipment, aids, gadgets, aids and adaptations, disability equipment, daily living aids, living aids > frame, rail, stool, aid
second hand, secondhand, used, refurbished, cheap equipment, reconditioned > as good as new, on loan
borrow, loan, lend, hire, rent, try before i buy > loan, hire, borrow, library of things

advocate, advocacy, speak up for me, have my say, self advocacy, speaking up, complain, complaint, make a complaint, complaints > speak up
advice, information, guidance, helpline, phone line, help line, someone to ring, drop in advice, hotline, phone help > advice, phone line
health check, blood pressure, check up, annual health check > health check
relationships, dating, girlfriend, boyfriend, love, sex, partner > relationships
muslim, islamic, hindu, sikh, jewish, christian, catholic, religion, religious, culture, cultural > faith, culture, language, halal
password, passwords, facebook, social media > online, computers, phones
litter, litter pick, litter picking, pick up litter, clean up the park > litter, clean-up, volunteers
nonverbal, non verbal, does not speak, cannot speak, speech, symbols, picture cards > picture cards, symbols, signing, speech
epilepsy, epileptic, seizures, fits > epilepsy
frail, frailty, weak > frail, older, strength
gaming, video games, xbox, playstation, computer games > games, gaming
lgbt, gay, lesbian, transgender > lgbt
parents and toddlers, toddler group, playgroup, baby group, children, kids, child > children, rhyme, toy, families
school uniform, uniforms, school clothes, school shoes, blazer > uniform
swap, give away, swapping, free stuff, swap shop > swap
repair cafe, mend things, broken toaster, fix my lamp, broken > repair, mend
keep warm, warm space, warm bank, cannot afford heating, cold house, heating, warm place, warm hub, somewhere warm, cold at home > warm room
community centre, village hall, local group, social club, neighbourhood, neighbours, good neighbours > neighbours, hall, social
christmas, xmas, festive > christmas
easter, halloween, bonfire > seasonal
same sex carer, female carer, woman carer, lady carer, male carer, man carer > women, man
payroll, wages, pay my pa, employ a pa, paying a personal assistant > payroll, wages
over 60s, over 50s, pensioner, pensioners, elderly, older people, senior citizens, old people, oap, seniors, retired, old age > older
teenager, teenagers, young people, young person, youth, young adults, young adult > young
women only, ladies, ladies group, womens group > women
men only, mens group, men s group, blokes, lads > men
`
