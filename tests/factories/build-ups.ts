/** A year of a council's own home care, which comes to £32.81 an hour as in the published record. */
export { homeCareYear as homeCare } from '#db/seed/data/home-care.ts'
