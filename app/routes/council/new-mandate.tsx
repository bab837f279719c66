import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireCouncilPerson } from '#app/auth/rooms.server.ts'
import { MandateFields } from '#app/components/access/mandate-fields.tsx'
import { RadiosField } from '#app/components/forms/choice-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { DateField, TextAreaField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { listBrokers } from '#app/domain/people/brokers.server.ts'
import { giveMandate } from '#app/domain/people/give-mandate.server.ts'
import { receiverOf, RecordMandateForm } from '#app/domain/people/mandate-forms.ts'
import { needsSecondOfficer } from '#app/domain/people/permissions.ts'
import { today } from '#app/domain/shared/day.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Who may act for ${data?.shortName ?? 'somebody'} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { access } = await requireCouncilPerson(request, params, ['practitioner'])
  const { personId, shortName, councilId } = access
  return { organisationId: councilId, personId, shortName, brokers: await listBrokers(db), today: today() }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, access } = await requireCouncilPerson(request, params, ['practitioner'])
  const { personId, councilId } = access
  return submit(request, RecordMandateForm, async (input) => {
    const { powers, relation, startsOn, endsOn = null, consentHow, evidence, evidenceOn } = input
    const seen = { how: consentHow, words: evidence, on: evidenceOn }
    const wanted = { personId, ...receiverOf(input), powers, relation, startsOn, endsOn, evidence: seen }
    await transaction((tx) => giveMandate(tx, actor, wanted))
    const sentence = needsSecondOfficer(powers)
      ? 'It is recorded. It counts once a second officer has confirmed it.'
      : 'It is recorded. They may act from the first day on, and the person is told.'
    return redirectWith(paths.councilPerson(councilId, personId), sentence)
  })
}

export default function NewMandate() {
  const { organisationId, personId, shortName, brokers, today } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof RecordMandateForm>>({
    id: 'mandate',
    lastResult: useLastResult(),
    defaultValue: { startsOn: today, evidenceOn: today },
  })
  return (
    <div className="db-measure">
      <h1 className="govuk-heading-xl">Who may act for {shortName}</h1>
      <p>
        Record what {shortName} has agreed to. {shortName} is told at their own address, and can end it with one press.
      </p>
      <ErrorSummary form={form} />
      <form method="post" {...getFormProps(form)} noValidate>
        <MandateFields fields={fields} brokers={brokers} whose={shortName} />
        <RadiosField
          field={fields.consentHow}
          label={`How did ${shortName} agree?`}
          options={[
            { value: 'signed-form', words: 'They signed a form' },
            { value: 'spoken', words: 'They said it to me' },
            { value: 'court', words: 'A court has decided it' },
          ]}
        />
        <TextAreaField
          field={fields.evidence}
          label="What did you see or hear?"
          hint="Who was there, and what was said."
        />
        <DateField field={fields.evidenceOn} label="On which day?" max={today} />
        <SubmitButton backHref={paths.councilPerson(organisationId, personId)}>Record it</SubmitButton>
      </form>
    </div>
  )
}
