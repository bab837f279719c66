import { today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'

/** On paper, under the name of the council: whose it is, and who printed it on which day. On a screen it is not there. */
export function OnPaper({ personName, printedBy }: { personName: string; printedBy: string }) {
  const by = printedBy === personName ? '' : ` by ${printedBy}`
  const words = `${personName}. Printed${by} on ${dayInWords(today())}.`
  return <div className="govuk-width-container db-on-paper" data-words={words} aria-hidden />
}
