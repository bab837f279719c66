/** Every drawing of the shop by its OpenMoji code, in a word or a few. */
const names = `
  1F0CF Playing cards; 1F303 Night with stars; 1F305 Sunrise; 1F30A Wave; 1F30C Night sky; 1F319 Moon; 1F31F Star
  1F331 Seedling; 1F333 Tree; 1F338 Blossom; 1F33B Sunflower; 1F33F Herbs; 1F34E Apple; 1F355 Pizza; 1F35E Bread
  1F35F Chips; 1F366 Ice cream; 1F36A Biscuit; 1F370 Cake; 1F371 Lunch box; 1F372 Hot food; 1F373 Frying pan
  1F374 Knife and fork; 1F37D Plate, knife and fork; 1F37E Bottle being opened; 1F384 Christmas tree
  1F392 Rucksack; 1F39E Film; 1F39F Tickets; 1F3A4 Microphone; 1F3A7 Headphones; 1F3A8 Paint; 1F3AC Film set
  1F3AD Theatre masks; 1F3AE Video game; 1F3B2 Dice; 1F3B3 Bowling; 1F3B5 Musical note; 1F3B6 Music; 1F3B8 Guitar
  1F3C3 Running; 1F3C6 Cup that was won; 1F3CA Swimming; 1F3CB Lifting weights; 1F3D3 Table tennis; 1F3D8 Houses
  1F3D9 Town; 1F3E1 House and garden; 1F3E2 Office building; 1F3E5 Hospital; 1F3EA Corner shop; 1F3EE Paper lantern
  1F3FA Clay jar; 1F40E Horse; 1F411 Sheep; 1F415 Dog; 1F422 Tortoise; 1F434 Head of a horse; 1F438 Frog; 1F442 Ear
  1F449 Hand that points; 1F44B Hand that waves; 1F44D Thumb up; 1F44F Clapping hands; 1F453 Glasses; 1F45B Purse
  1F45C Handbag; 1F469-200D-1F3A8 Artist; 1F469-200D-2695-FE0F Nurse; 1F46A Family; 1F475 Older woman; 1F476 Baby
  1F483 Woman dancing; 1F485 Painted nails; 1F487 Haircut; 1F48A Tablet to take; 1F495 Two hearts
  1F49A Green heart; 1F4A1 Light bulb; 1F4AA Strong arm; 1F4AC Talking; 1F4B7 Bank note; 1F4BB Computer
  1F4BC Briefcase; 1F4C5 Calendar; 1F4CF Ruler; 1F4D6 Open book; 1F4DA Books; 1F4DD Pencil and paper
  1F4DE Telephone; 1F4E3 Megaphone; 1F4E6 Parcel; 1F4EE Post box; 1F4F0 Newspaper; 1F4F1 Mobile phone
  1F4FA Television; 1F501 Again; 1F50A Loudspeaker; 1F50C Electric plug; 1F50D Magnifying glass; 1F511 Key
  1F512 Lock; 1F514 Bell; 1F518 Button; 1F522 Numbers; 1F525 Fire; 1F527 Spanner; 1F528 Hammer; 1F52D Telescope
  1F55B Twelve o’clock; 1F570 Clock; 1F57A Man dancing; 1F590 Open hand; 1F5A8 Printer; 1F5B1 Computer mouse
  1F5BC Picture in a frame; 1F5C2 Files; 1F5D1 Waste bin; 1F5DD Old key; 1F5E3 Speaking; 1F5FA Map
  1F604 Laughing face; 1F60C Calm face; 1F642 Smile; 1F682 Steam train; 1F686 Train; 1F68C Bus; 1F690 Minibus
  1F691 Ambulance; 1F695 Taxi; 1F697 Car from the side; 1F698 Car; 1F69C Tractor; 1F6A8 Warning light; 1F6AA Door
  1F6B2 Bicycle; 1F6B6 Walking; 1F6BD Toilet; 1F6BF Shower; 1F6C1 Bath; 1F6CB Sofa; 1F6CD Shopping bags; 1F6CF Bed
  1F6D2 Shopping trolley; 1F6DF Lifebelt; 1F6E1 Shield; 1F6F6 Canoe; 1F90F Little bit; 1F914 Thinking face
  1F91D Shaking hands; 1F91F Hand that says I love you; 1F92B Quiet; 1F932 Open hands; 1F941 Drum; 1F945 Goal; 1F953 Bacon
  1F955 Carrot; 1F957 Salad; 1F958 Pan of food; 1F95A Egg; 1F963 Bowl and spoon; 1F964 Cold drink; 1F967 Pie
  1F96B Tin of food; 1F97E Walking boot; 1F986 Duck; 1F9AE Guide dog; 1F9B6 Foot; 1F9C1 Fairy cake
  1F9C3 Carton of juice; 1F9CD Somebody standing; 1F9D1-200D-1F33E Gardener; 1F9D1-200D-1F373 Cook
  1F9D1-200D-1F3EB Teacher; 1F9D1-200D-1F527 Somebody who mends things
  1F9D1-200D-1F91D-200D-1F9D1 Two people hand in hand; 1F9D1-200D-1F9AF Somebody with a white cane
  1F9D1-200D-1F9BD Wheelchair; 1F9D6 Steam bath; 1F9D8 Yoga; 1F9E4 Gloves; 1F9E6 Socks; 1F9E9 Piece of a puzzle
  1F9F0 Toolbox; 1F9F3 Suitcase; 1F9F4 Bottle of lotion; 1F9F5 Thread; 1F9F6 Wool; 1F9F8 Teddy bear; 1F9F9 Broom
  1F9FA Basket; 1F9FC Soap; 1F9FD Sponge; 1F9FE Receipt; 1FA71 Swimsuit; 1FA7A Stethoscope; 1FA91 Chair; 1FA9A Saw
  1FA9B Screwdriver; 1FA9C Ladder; 1FAA3 Bucket; 1FAB4 Plant; 1FAB5 Wood; 1FAC2 Hug; 1FAD6 Teapot
  1FAF6 Hands that make a heart; 23F0 Alarm clock; 23F2 Timer; 23F3 Hourglass; 2600 Sun; 2615 Hot drink
  26BD Football; 26F0 Mountain; 26F5 Sailing boat; 26FA Tent; 2705 Tick; 2709 Letter; 270A Fist; 270F Pencil
  2744 Snowflake; 2753 Question mark
`

const nameOf = new Map(
  names.split(/[;\n]/).flatMap((one): [string, string][] => {
    const [code = '', ...words] = one.trim().split(' ')
    return code === '' ? [] : [[code, words.join(' ')]]
  }),
)

/** What a picture shows. One that is not ours, out of somebody's catalogue, keeps its code, so that two of them differ. */
export function pictureInWords(code: string): string {
  return nameOf.get(code) ?? `Another picture (${code})`
}

const chosenFrom = `
  1F3E1 1F6BF 1F373 1F9F9 1F6D2 2615 1F4AC 1F6CF 1F319 1F511
  1F6B6 1F333 1F698 1F68C 1F9D1-200D-1F9BD 1F33B 1FAB4 1F3A8 1F3B6 1F3CA
  26BD 1F415 1F372 1F957 1F4DA 1F4BB 1F527 1F6C1 26FA 1F642
`

/** Pictures a provider can put on its shelf: OpenMoji codes, each with its word. */
export const shelfPictures: readonly (readonly [code: string, words: string])[] = chosenFrom
  .trim()
  .split(/\s+/)
  .map((code) => [code, pictureInWords(code)] as const)
