const steps = [
  ['Look', 'See services, prices and what other people say. You do not need to sign in.'],
  ['Choose', 'Put what you like in your basket. We tell you what will be left of your money.'],
  ['Order', 'We hold the money for you. It is only paid when you have had the support.'],
  ['Say how it was', 'One press to say “yes, that happened”. One press to say “no, that is not right”.'],
] as const

/** Four tally marks, four steps. */
export function HowItWorks() {
  return (
    <div className="db-band">
      <div className="govuk-width-container">
        <h2 className="govuk-heading-l">How Daybook works</h2>
        <ol className="db-steps">
          {steps.map(([title, words], position) => (
            <li key={title}>
              <Tally count={position + 1} />
              <h3>{title}</h3>
              <p>{words}</p>
            </li>
          ))}
        </ol>
      </div>
    </div>
  )
}

function Tally({ count }: { count: number }) {
  return (
    <svg viewBox="0 0 76 52" aria-hidden="true" focusable="false">
      {Array.from({ length: count }, (_, position) => (
        <path key={position} d={`M${10 + 16 * position} 6v40`} />
      ))}
    </svg>
  )
}
