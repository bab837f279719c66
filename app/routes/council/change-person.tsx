import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireCouncilPerson } from '#app/auth/rooms.server.ts'
import { PersonFields } from '#app/components/council/person-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { changePerson } from '#app/domain/people/change-person.server.ts'
import { PersonForm } from '#app/domain/people/person-forms.ts'
import { getPersonForStaff } from '#app/domain/people/staff-person.server.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { found } from '#app/http/found.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Change what is written of ${data?.name ?? 'somebody'} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requireCouncilPerson(request, params, ['practitioner'])
  const { name, shortName, referenceNumber, contact } = found(await getPersonForStaff(db, access, actor))
  const { bornOn, email, phone, address, district } = found(contact)
  return {
    organisationId: access.councilId,
    personId: access.personId,
    name,
    written: {
      ...{ name, shortName, referenceNumber, bornOn: bornOn ?? '' },
      ...{ email: email ?? '', phone: phone ?? '', address: address ?? '', district: district ?? '' },
    },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, access } = await requireCouncilPerson(request, params, ['practitioner'])
  const { personId, councilId } = access
  return submit(request, PersonForm, async (input) => {
    await transaction((tx) => changePerson(tx, actor, { ...input, personId }))
    return redirectWith(paths.councilPerson(councilId, personId), `What is written of ${input.name} is saved.`)
  })
}

export default function ChangePerson() {
  const { organisationId, personId, name, written } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof PersonForm>>({
    id: 'person',
    lastResult: useLastResult(),
    defaultValue: written,
  })
  return (
    <div className="db-measure">
      <BackLink href={paths.councilPerson(organisationId, personId)}>{name}</BackLink>
      <h1 className="govuk-heading-xl">Change what is written of {name}</h1>
      <p>What you change is kept in the history of who did what. Of another address they are told at both.</p>
      <ErrorSummary form={form} />
      <form method="post" {...getFormProps(form)} noValidate>
        <PersonFields fields={fields} />
        <SubmitButton backHref={paths.councilPerson(organisationId, personId)}>Save what you changed</SubmitButton>
      </form>
    </div>
  )
}
