import { dayInWords } from '#app/domain/shared/words.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { BalanceLine } from './means-for-you.tsx'

type Why = { whyNot: string[]; potsHref: string }

/** Where the form would stand, when no pot may pay: why, and who can say otherwise. `whose`: "Your", or "Joan’s". */
export function NoPot({ whyNot, whose, phone, potsHref }: Why & { whose: string; phone: string | null }) {
  const [only = ''] = whyNot
  return (
    <div className="db-menu__none">
      {whyNot.length > 1 ? (
        <>
          <p>
            <strong>No pot can pay for this.</strong>
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {whyNot.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          <strong>{only}</strong>
        </p>
      )}
      <p>
        So it cannot be ordered now. {whose} council can say whether it could be paid for.
        {phone ? <Unbroken words={` Ask them: ${phone}.`} /> : null}
      </p>
      <ButtonLink href={potsHref} look="secondary">
        See the pots
      </ButtonLink>
    </div>
  )
}

/** Below the form, when only a budget to come may pay. */
export function LaterPot({ whyNot, laterDay, potsHref }: Why & { laterDay: string }) {
  return (
    <BalanceLine>
      {whyNot.join(' ')} The next budget can pay for it from{' '}
      <span className="db-nowrap">{dayInWords(laterDay, { weekday: false })}</span>. Choose days from then on.{' '}
      <a className="govuk-link" href={potsHref}>
        See the pots
      </a>
    </BalanceLine>
  )
}
