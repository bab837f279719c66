/** Words that are not looked for: they stand in every question. A council adds its own. */
export const startingStopWords = `
a about after again all also am an and any anybody anyone anything are around as at available away be because been being
best but by can cannot cant could council did do does doesn doing don dont during each every find for from fund get
gets getting give go goes going good got had has hasn have having he her here hers herself him himself his how i id if
ill im in into is isn it its itself ive just keep keeps keeping kind know like local look looking lot make makes many may me might more
most much must my myself near nearby need needs new nice no non not now of off offer offers on one onto or our ours other others another out over
own people person please put really s see she should so some somebody someone something somewhere sort still such take
than that the their theirs them then there these they thing things this those to too try type up us use using very want
wanted wants was way we well went were what when where which while who whose why will with without wont would you
your yours
`

/**
 * Words that say little beside another: they count where they stand, but a listing without them is found as well. Alone
 * they are looked for like any other.
 */
export const littleWords = `
carer helper worker assistant
help helping helps support supporting supported service services provider providers agency group groups club
clubs class classes session sessions lesson lessons activity activities scheme project centre place places free cheap
affordable day daily week weekly weekend weekends weekday monday tuesday wednesday thursday friday saturday sunday
morning mornings afternoon afternoons evening evenings today tonight tomorrow time times hour hours
mum mother mam mummy dad father wife husband son daughter brother sister gran granny grandma nan nana grandad grandfather
grandmother grandson granddaughter aunt auntie uncle parent parents relative relatives family partner friend neighbour
man woman men women lady ladies boy girl old older elderly young adult adults disabled disability
home house area town city village road street
afraid scared frightened worried worry struggling struggle struggles trouble difficulty problem problems hard low high loud too
ring rings rang called grown play plays playing played watch watching visit visits visiting abroad sure alright
beginner beginners easy small little bit long short quick big safe safely regular regularly
`
