import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireCouncilPerson, requireOrganisation } from '#app/auth/rooms.server.ts'
import { CheckboxesField, RadiosField } from '#app/components/forms/choice-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { TextAreaField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { SummaryList } from '#app/components/ui/summary-list.tsx'
import { confirmSampled, querySampled } from '#app/domain/ordering/sampling/answer-sample.server.ts'
import { SampleForm } from '#app/domain/ordering/sampling/sample-form.ts'
import { visitsToSample } from '#app/domain/ordering/sampling/to-sample.server.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { found } from '#app/http/found.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { sampledInWords, sampleShown } from '../shared/sample-shown.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} for ${data.personName} – Daybook` : 'Nothing here – Daybook' },
]
const wanted = { kind: 'council', roles: ['practitioner'] } as const

export async function loader({ request, params }: LoaderFunctionArgs) {
  const councilId = params.organisationId!
  await requireOrganisation(request, councilId, wanted)
  const visits = await visitsToSample(db, { councilId, lineId: params.lineId! })
  const { personId } = found(visits[0] ?? null)
  await requireCouncilPerson(request, { organisationId: councilId, personId }, wanted.roles)
  return { councilId, ...found(sampleShown(visits)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, wanted)
  return submit(request, SampleForm, async ({ answer, visitId, words }) => {
    const sample = { councilId, lineId: params.lineId!, visitIds: visitId, words }
    const say = answer === 'right' ? confirmSampled : querySampled
    const sampled = await transaction((tx) => say(tx, actor, sample))
    return redirectWith(paths.councilSamples(councilId), sampledInWords(answer, sampled))
  })
}

export default function Sample() {
  const { councilId, title, personName, shortName, rows, visits } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof SampleForm>>({
    id: 'sample',
    lastResult: useLastResult(),
  })
  return (
    <>
      <BackLink href={paths.councilSamples(councilId)}>Visits to ask about</BackLink>
      <PageHeading
        above={title}
        title={personName}
        lead={`${shortName} cannot answer in Daybook, and nobody may act for them. Ask ${shortName}, then write down what you heard.`}
      />
      <SummaryList rows={rows} />
      <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <CheckboxesField field={fields.visitId} label="Which visits did you ask about?" options={visits} isQuestion />
        <RadiosField
          field={fields.answer}
          label="Was it right?"
          isQuestion
          options={[
            { value: 'right', words: 'Yes, that happened', hint: 'It will be paid, and a letter says so.' },
            {
              value: 'not-right',
              words: 'No, that is not right',
              hint: 'Nothing is paid until a finance officer, who is not you, has decided.',
            },
          ]}
        />
        <TextAreaField
          field={fields.words}
          label="How do you know?"
          hint={`Whom you asked, when, and what they said. ${shortName} and the provider can read it.`}
          isQuestion
        />
        <SubmitButton backHref={paths.councilSamples(councilId)}>Write this down</SubmitButton>
      </form>
    </>
  )
}
