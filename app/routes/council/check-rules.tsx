import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { CheckboxesField } from '#app/components/forms/choice-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { MoneyField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { SummaryList } from '#app/components/ui/summary-list.tsx'
import { RulesForm } from '#app/domain/catalogue/checks/check-form.ts'
import {
  bigPounds,
  checkKinds,
  checkWords,
  providerKinds,
  providerKindWords,
} from '#app/domain/catalogue/checks/check.ts'
import { listRules } from '#app/domain/catalogue/checks/rules.server.ts'
import { setRules } from '#app/domain/catalogue/checks/set-rules.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'What we ask of providers – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const councilId = params.organisationId!
  await requireOrganisation(request, councilId, { kind: 'council', roles: shopOfficers })
  const rules = await listRules(db, councilId)
  const wanted = new URL(request.url).searchParams.get('kind')
  const kinds = providerKinds.map((providerKind) => {
    const asked = rules.filter((rule) => rule.providerKind === providerKind && rule.isAsked)
    const least = rules.find((rule) => rule.providerKind === providerKind && rule.kind === 'insurance')?.leastPence
    return { providerKind, asked: asked.map(({ kind }) => kind), leastPence: least ?? null }
  })
  return { councilId, kinds, changing: kinds.find(({ providerKind }) => providerKind === wanted) ?? null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const councilId = params.organisationId!
  return submit(request, RulesForm, async ({ providerKind, asked, least }) => {
    await transaction((tx) => setRules(tx, actor, { councilId, providerKind, asked, leastPence: least }))
    return redirectWith(
      paths.councilCheckRules(councilId),
      `${providerKindWords[providerKind]}: what you ask for is saved.`,
    )
  })
}

export default function CheckRules() {
  const { councilId, kinds, changing } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.councilChecks(councilId)}>Checks of providers</BackLink>
      <PageHeading
        title="What we ask of providers"
        lead="Each kind of provider is asked for what fits it. When something that is asked has ended, new orders stop; what runs goes on."
      />
      {changing ? <ChangeForm /> : null}
      <SummaryList
        rows={kinds.map(({ providerKind, asked, leastPence }) => ({
          key: providerKindWords[providerKind],
          value: asked.length ? asked.map((kind) => nameOf(kind, leastPence)).join(', ') : 'Nothing',
          actions: [
            {
              href: paths.councilCheckRules(councilId, { kind: providerKind }),
              words: 'Change',
              about: `what is asked of: ${providerKindWords[providerKind]}`,
            },
          ],
        }))}
      />
    </>
  )
}

function nameOf(kind: (typeof checkKinds)[number], leastPence: number | null): string {
  const { name } = checkWords[kind]
  return kind === 'insurance' && leastPence ? `${name} of at least ${bigPounds(leastPence)}` : name
}

function ChangeForm() {
  const { councilId, changing } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<{ asked: string[]; least: string }>({
    id: 'rules',
    lastResult: useLastResult(),
    defaultValue: {
      asked: changing?.asked ?? [],
      least: changing?.leastPence ? String(changing.leastPence / 100) : '',
    },
  })
  if (!changing) return null
  return (
    <form method="post" className="db-card db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name="providerKind" value={changing.providerKind} />
      <CheckboxesField
        field={fields.asked}
        label={`${providerKindWords[changing.providerKind]}: what do you ask for?`}
        options={checkKinds.map((kind) => ({ value: kind, words: checkWords[kind].name, hint: checkWords[kind].why }))}
        isQuestion
      />
      <MoneyField
        field={fields.least}
        label="The least that an insurance must be for"
        hint="Leave it empty if any amount will do."
      />
      <SubmitButton backHref={paths.councilCheckRules(councilId)}>Save it</SubmitButton>
    </form>
  )
}
