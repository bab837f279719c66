/** On paper, under the name of the council: whose it is, and who printed it on which day. On a screen it is not there. */
export function OnPaper({ personName, printedBy, day }: { personName: string; printedBy: string; day: string }) {
  const by = printedBy === personName ? '' : ` by ${printedBy}`
  return (
    <div
      className="govuk-width-container db-on-paper"
      data-words={`${personName}. Printed${by} on ${day}.`}
      aria-hidden
    />
  )
}
