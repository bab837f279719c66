import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { PersonFields } from '#app/components/council/person-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { addPerson } from '#app/domain/people/add-person.server.ts'
import { PersonForm } from '#app/domain/people/person-forms.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Add a person – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireOrganisation(request, params.organisationId, { kind: 'council', roles: ['practitioner'] })
  return { organisationId: params.organisationId! }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  return submit(request, PersonForm, async (input) => {
    const { personId } = await transaction((tx) => addPerson(tx, actor, { ...input, organisationId }))
    return redirectWith(paths.councilPerson(organisationId, personId), `${input.name} is written down.`)
  })
}

export default function NewPerson() {
  const { organisationId } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof PersonForm>>({ id: 'person', lastResult: useLastResult() })
  return (
    <div className="db-measure">
      <h1 className="govuk-heading-xl">Add a person</h1>
      <p>Somebody who has a personal budget, or may get one. They need no account of their own.</p>
      <ErrorSummary form={form} />
      <form method="post" {...getFormProps(form)} noValidate>
        <PersonFields fields={fields} />
        <SubmitButton backHref={paths.councilPeople(organisationId)}>Add this person</SubmitButton>
      </form>
    </div>
  )
}
