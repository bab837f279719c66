import type { BuildUpActivity, BuildUpKind, Overhead } from '#db/schema/catalogue.ts'
import { pounds, splitByWeight } from '../../shared/money.ts'
import { eachNameOnce } from './part-names.ts'

export type WorkedPart = { name: string; words: string; kind: BuildUpKind; yearPence: number; unitPence: number }
export type Worked = {
  yearPence: number
  /** a year's cost shared by the units really delivered */
  unitPence: number
  /** they add up to unitPence, to the penny */
  parts: WorkedPart[]
  capacityUnits: number
  usedUnits: number
}

/** Names of the parts that a year has of itself, each a row of its own: no overhead is called so. */
export const ownParts = {
  withYou: 'Time with you',
  onTheWay: 'Time on the way',
  notThere: 'Holidays, sickness and training',
  notBooked: 'Time that nobody booked',
  miles: 'Miles',
  other: 'Other costs of visits',
} as const

const weeks = 52
const hundred = 100n

/** A quotient of whole numbers that are not below 0, rounded half up once; sums of a year times rates leave the safe numbers. */
function divided(numerator: bigint, denominator: bigint): number {
  return Number((numerator * 2n + denominator) / (denominator * 2n))
}

/** Time that is paid for in the year, in hundredths of a minute: all of it, and what it goes to before anybody is seen. */
function timesOf(activity: BuildUpActivity) {
  const workers = BigInt(activity.workersHundredths)
  const week = BigInt(activity.paidMinutesWeek)
  const paid = workers * week * BigInt(weeks)
  const awayDays = activity.holidayDays + activity.sickDays + activity.trainingDays
  const away = (workers * week * BigInt(awayDays)) / 5n
  const present = paid > away ? paid - away : 0n
  return { paid, away: paid > away ? away : paid, present }
}

/** How many units the workers could give in the year: the time they are there, less the time on the way. */
export function capacityOf(activity: BuildUpActivity): number {
  const { present } = timesOf(activity)
  const withPeople = (present * 60n) / BigInt(60 + activity.travelMinutes)
  return Number((withPeople * BigInt(activity.peopleTogether)) / (hundred * BigInt(activity.unitMinutes)))
}

/**
 * What a year costs and where it goes, from what happens in it and not from a fixed block: pay for the time with people,
 * on the way, away and not booked; miles; other costs; overheads by their stated basis. Null: nothing is delivered.
 */
export function workOut(activity: BuildUpActivity): Worked | null {
  const { usedUnits } = activity
  if (usedUnits <= 0) return null
  const all = [...payParts(activity), ...milesPart(activity), ...otherPart(activity), ...overheadParts(activity)]
  const parts = eachNameOnce(all)
  const yearPence = parts.reduce((sum, part) => sum + part.yearPence, 0)
  if (yearPence <= 0) return null
  const unitPence = divided(BigInt(yearPence), BigInt(usedUnits))
  const shares = splitByWeight(
    unitPence,
    parts.map((part) => part.yearPence),
  )
  return {
    ...{ yearPence, unitPence, usedUnits, capacityUnits: capacityOf(activity) },
    parts: parts.map((part, at) => ({ ...part, unitPence: shares[at] ?? 0 })),
  }
}

type YearPart = Omit<WorkedPart, 'unitPence'>

/** Pence for so many hundredths of a minute, with on-costs. */
function payFor(minutes: bigint, { payPence, onCostBasisPoints }: BuildUpActivity): number {
  return divided(minutes * BigInt(payPence) * BigInt(10_000 + onCostBasisPoints), hundred * 60n * 10_000n)
}

/** Hundredths of a minute that workers spend with people. */
function timeWithPeople({ usedUnits, unitMinutes, peopleTogether }: BuildUpActivity): bigint {
  return (BigInt(usedUnits) * BigInt(unitMinutes) * hundred) / BigInt(peopleTogether)
}

function payParts(activity: BuildUpActivity): YearPart[] {
  const { paid, away } = timesOf(activity)
  const seen = timeWithPeople(activity)
  const all = payFor(paid, activity)
  const withYou = payFor(seen, activity)
  const onTheWay = payFor((seen * BigInt(activity.travelMinutes)) / 60n, activity)
  const notThere = payFor(away, activity)
  const notBooked = Math.max(0, all - withYou - onTheWay - notThere)
  const pay = (name: string, words: string, yearPence: number): YearPart[] =>
    yearPence > 0 ? [{ name, words, kind: 'pay', yearPence }] : []
  return [
    ...pay(ownParts.withYou, `Pay of ${pounds(activity.payPence)} an hour, pension and national insurance.`, withYou),
    ...pay(ownParts.onTheWay, `${activity.travelMinutes} minutes for each hour of support.`, onTheWay),
    ...pay(ownParts.notThere, awayInWords(activity), notThere),
    ...pay(ownParts.notBooked, 'Workers are paid for it all the same.', notBooked),
  ]
}

function awayInWords({ holidayDays, sickDays, trainingDays }: BuildUpActivity): string {
  return `${holidayDays} days of holiday, ${sickDays} of sickness and ${trainingDays} of training for each worker in a year.`
}

function milesPart(activity: BuildUpActivity): YearPart[] {
  const miles = timeWithPeople(activity) * BigInt(activity.milesHundredths) * BigInt(activity.milePence)
  const yearPence = divided(miles, hundred * hundred * 60n)
  const each = activity.milesHundredths / 100
  const words = `${each} miles for each hour of support, at ${pounds(activity.milePence)} a mile.`
  return yearPence > 0 ? [{ name: ownParts.miles, words, kind: 'travel', yearPence }] : []
}

function otherPart({ otherDirect }: BuildUpActivity): YearPart[] {
  const yearPence = otherDirect.reduce((sum, cost) => sum + cost.yearPence, 0)
  const words = `${otherDirect.map(({ name }) => name).join(', ')}.`
  return yearPence > 0 ? [{ name: ownParts.other, words, kind: 'direct', yearPence }] : []
}

function overheadParts(activity: BuildUpActivity): YearPart[] {
  return activity.overheads
    .map((overhead): YearPart => {
      const words = [basisInWords(overhead), overhead.words].filter(Boolean).join('. ')
      return { name: overhead.name, words: `${words}.`, kind: 'overhead', yearPence: overheadPence(overhead, activity) }
    })
    .filter(({ yearPence }) => yearPence > 0)
}

function overheadPence({ basis, rate, quantity }: Overhead, activity: BuildUpActivity): number {
  switch (basis) {
    case 'per cent of pay': {
      const pay = payFor(timesOf(activity).paid, activity)
      return divided(BigInt(pay) * BigInt(rate), 10_000n)
    }
    case 'per head':
      return divided(BigInt(activity.workersHundredths) * BigInt(rate), hundred)
    case 'per square metre':
      return rate * quantity
    case 'a sum':
      return rate
  }
  return basis satisfies never
}

/** "18% of all pay", "£185.00 for each of 320 square metres". */
export function basisInWords({ basis, rate, quantity }: Overhead): string {
  switch (basis) {
    case 'per cent of pay':
      return `${rate / 100}% of all pay`
    case 'per head':
      return `${pounds(rate)} for each worker`
    case 'per square metre':
      return `${pounds(rate)} for each of ${quantity} square metres`
    case 'a sum':
      return `${pounds(rate)} a year`
  }
  return basis satisfies never
}
