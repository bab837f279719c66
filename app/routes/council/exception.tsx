import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { CaseView } from '#app/components/invoice/case-view.tsx'
import { CasesPage } from '#app/components/invoice/cases-page.tsx'
import { answerCase } from '#app/domain/invoicing/answer-case.server.ts'
import { AnswerForm } from '#app/domain/invoicing/answer-form.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import { casesShown } from '../shared/case-shown.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.shown.providerName} for ${data?.shown.personName} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  const { shown, ...queue } = await casesShown(actor, { organisationId, exceptionId: params.exceptionId! })
  return { ...queue, shown: found(shown) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  return submit(request, AnswerForm, async (input) => {
    const about = { councilId: organisationId, exceptionId: params.exceptionId! }
    const sentence = await transaction((tx) => answerCase(tx, actor, { ...about, ...input }))
    const isAsked = input.answer === 'ask-provider' || input.answer === 'ask-person'
    const next = isAsked
      ? paths.councilException(organisationId, about.exceptionId)
      : paths.councilExceptions(organisationId)
    return redirectWith(next, sentence)
  })
}

export default function Exception() {
  const { queue, waiting, matched, shown } = useLoaderData<typeof loader>()
  return (
    <CasesPage queue={queue} waiting={waiting} matched={matched} isChosen>
      <CaseView shown={shown} />
    </CasesPage>
  )
}
