import type { ProviderVisit } from '#app/domain/ordering/visits-of-provider.server.ts'
import { daysToAnswer, lastDayToAnswer } from '#app/domain/ordering/visit.ts'
import { dayInWords, minutesInWords, timeInWords, unitsInWords } from '#app/domain/shared/words.ts'

type Sold = Pick<ProviderVisit, 'plannedMinutes' | 'quantity' | 'unit'>

/** "2 hours", "3 items": what one press records. */
export function lengthInWords({ plannedMinutes, quantity, unit }: Sold): string {
  return plannedMinutes === null ? unitsInWords(quantity, unit) : minutesInWords(plannedMinutes)
}

/** "10am to 12 noon"; "3 items" where there is no time. */
export function whenInWords(visit: Sold & Pick<ProviderVisit, 'plannedStartMinute'>): string {
  const { plannedStartMinute, plannedMinutes } = visit
  if (plannedStartMinute === null || plannedMinutes === null) return lengthInWords(visit)
  return `${timeInWords(plannedStartMinute)} to ${timeInWords(plannedStartMinute + plannedMinutes)}`
}

/** How what was recorded comes to be agreed, and by when. Null: it waits for nobody. */
export function answerInWords(visit: Pick<ProviderVisit, 'awaits' | 'shortName' | 'recordedAt'>): string | null {
  const { awaits, shortName, recordedAt } = visit
  if (awaits === null || recordedAt === null) return null
  switch (awaits) {
    case 'a yes or silence': {
      const until = dayInWords(lastDayToAnswer(recordedAt), { year: false })
      return `${shortName} has until ${until} to say if it is not right. After that it is taken as a yes.`
    }
    case 'a yes':
      return 'It is paid only after a yes. Silence is not taken as one.'
    case 'the council':
      return `The council asks ${shortName} if it is right. It is paid after that.`
    default:
      return awaits satisfies never
  }
}

/** What is said of it when it has just been recorded. */
export function daysToAnswerInWords({ awaits, shortName }: Pick<ProviderVisit, 'awaits' | 'shortName'>): string {
  if (awaits === 'the council') return `The council asks ${shortName} if it is right.`
  if (awaits === 'a yes') return 'It is paid only after a yes.'
  return `They have ${daysToAnswer} days to say if it is not right.`
}
