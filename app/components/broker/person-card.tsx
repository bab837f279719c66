import { stateWords, type MandateState } from '#app/domain/people/mandate.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { Hidden } from '../forms/hidden-key.tsx'
import { Button, PlainButton } from '../ui/button.tsx'
import { StatusTag } from '../ui/status-tag.tsx'

type Colleague = { userId: string; name: string }
export type PersonInCare = {
  mandateId: string
  personId: string
  name: string
  state: MandateState
  endsOn: string | null
  isMine: boolean
  caseworkers: Colleague[]
}

/** Somebody a broker acts for: who looks after them, and, for the owner, the forms to change it. */
export function BrokerPersonCard({ person, colleagues }: { person: PersonInCare; colleagues: Colleague[] | null }) {
  const { mandateId, personId, name, state, endsOn, isMine, caseworkers } = person
  const others = (colleagues ?? []).filter((one) => !caseworkers.some(({ userId }) => userId === one.userId))
  return (
    <article className="db-card" aria-labelledby={`person-${mandateId}`}>
      <h2 className="govuk-heading-m" id={`person-${mandateId}`}>
        {isMine && state === 'standing' ? (
          <a className="govuk-link" href={paths.person(personId)}>
            {name}
          </a>
        ) : (
          name
        )}{' '}
        {state === 'standing' ? null : <StatusTag tone="waiting">{stateWords[state]}</StatusTag>}
      </h2>
      {endsOn ? <p>Until {dayInWords(endsOn, { weekday: false })}.</p> : null}
      {caseworkers.length === 0 ? <p>Nobody looks after them yet.</p> : null}
      <ul className="govuk-list">
        {caseworkers.map(({ userId, name: caseworker }) => (
          <li key={userId}>
            {caseworker}
            {colleagues ? (
              <form method="post" className="db-inline">
                <Hidden name="mandateId" value={mandateId} />
                <Hidden name="userId" value={userId} />
                <PlainButton name="intent" value="remove" about={`${caseworker} from ${name}`}>
                  Remove
                </PlainButton>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {others.length && state === 'standing' ? <NameForm mandateId={mandateId} name={name} others={others} /> : null}
    </article>
  )
}

function NameForm({ mandateId, name, others }: { mandateId: string; name: string; others: Colleague[] }) {
  const id = `caseworker-${mandateId}`
  return (
    <form method="post">
      <Hidden name="intent" value="name" />
      <Hidden name="mandateId" value={mandateId} />
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor={id}>
          Name somebody for {name}
        </label>
        <select className="govuk-select" id={id} name="userId">
          {others.map((one) => (
            <option key={one.userId} value={one.userId}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <Button look="secondary" about={`for ${name}`}>
        Name them
      </Button>
    </form>
  )
}
