import type { BuildUpActivity } from '../../schema/catalogue.ts'

/** A year of a council's own home care, which comes to £32.81 an hour as in the published record. */
export const homeCareYear: BuildUpActivity = {
  workersHundredths: 4_040,
  paidMinutesWeek: 37 * 60,
  payPence: 922,
  onCostBasisPoints: 2_300,
  holidayDays: 33,
  sickDays: 10,
  trainingDays: 5,
  travelMinutes: 12,
  milesHundredths: 250,
  milePence: 45,
  unitMinutes: 60,
  peopleTogether: 1,
  usedUnits: 41_184,
  otherDirect: [
    { name: 'gloves and aprons', yearPence: 1_800_000 },
    { name: 'telephones', yearPence: 1_500_000 },
    { name: 'insurance', yearPence: 1_200_000 },
  ],
  overheads: [
    {
      name: 'Management',
      basis: 'per cent of pay',
      rate: 1_800,
      quantity: 0,
      words: 'Managers and those who plan visits',
    },
    { name: 'Premises', basis: 'per square metre', rate: 18_500, quantity: 320, words: 'The office at the depot' },
    {
      name: 'The council’s own services',
      basis: 'per head',
      rate: 397_600,
      quantity: 0,
      words: 'Pay office, computers and law',
    },
  ],
}
