import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { SearchHistory } from '#app/components/council/search-history.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { TextAreaField, TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import {
  changeSearchSettings,
  returnToSearchSettings,
} from '#app/domain/catalogue/search-settings/change-search-settings.server.ts'
import { searchSettingsForm } from '#app/domain/catalogue/search-settings/search-settings-form.ts'
import {
  getSearchSettings,
  listSearchSettingsChanges,
} from '#app/domain/catalogue/search-settings/search-settings.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import type { KeptSearchSettings } from '#db/schema/search.ts'
import { rankingRules, ruleNames } from '#search/ranking.ts'
import { meaningsFrom, startingKept } from '#search/settings.ts'

export const meta: MetaFunction = () => [{ title: 'How search works – Daybook' }]

const wanted = { kind: 'council', roles: shopOfficers } as const
const SearchForm = searchSettingsForm(rankingRules, (line) => meaningsFrom(line).length > 0)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, wanted)
  const [kept, changes] = await Promise.all([getSearchSettings(db), listSearchSettingsChanges(db)])
  const settings: KeptSearchSettings = kept?.settings ?? startingKept
  return {
    organisationId,
    ...{ synonyms: settings.synonyms, stopWords: settings.stopWords, changes },
    rules: ruleNames.map((name) => {
      const { title, why, unit, least, most, weight } = rankingRules[name]
      return { name, title, why, unit, least, most, usual: weight, chosen: settings.weights[name] ?? weight }
    }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  const back = paths.councilSearch(organisationId)
  return submit(request, SearchForm, async (input) => {
    if (input.step === 'return') {
      const { number } = input
      await transaction((tx) => returnToSearchSettings(tx, actor, { organisationId, number, first: startingKept }))
      return redirectWith(back, 'Search works as it did then. It takes a second or two to reach everybody.')
    }
    const { synonyms, stopWords, weights } = input
    const settings = { synonyms: synonyms.replaceAll('\r\n', '\n').trim(), stopWords: stopWords.trim(), weights }
    await transaction((tx) => changeSearchSettings(tx, actor, { organisationId, settings, before: startingKept }))
    return redirectWith(back, 'Saved. Everybody’s searches follow within a second or two.')
  })
}

export default function Search() {
  const { organisationId, synonyms, stopWords, rules, changes } = useLoaderData<typeof loader>()
  const weights = Object.fromEntries(rules.map(({ name, chosen }) => [name, String(chosen)]))
  const [form, fields] = useForm<{
    step: string
    synonyms: string
    stopWords: string
    weights: Record<string, string>
  }>({ id: 'search', lastResult: useLastResult(), defaultValue: { synonyms, stopWords, weights } })
  const weightFields = fields.weights.getFieldset()
  return (
    <>
      <BackLink href={paths.councilReports(organisationId)}>Reports</BackLink>
      <PageHeading
        title="How search works"
        lead="Which words mean the same, which do not count, and what puts one result before another. It holds for everybody who searches here."
      />
      <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <input type="hidden" name="step" value="save" />
        <Section heading="Words that mean the same" id="meanings">
          <TextAreaField
            field={fields.synonyms}
            label="One meaning a line"
            hint="“carer, personal assistant” finds each for the other. “mum > mother” goes one way: who looks for mum finds mother, not the other way round."
            rows={18}
          />
        </Section>
        <Section heading="Words that do not count" id="stop-words">
          <TextAreaField
            field={fields.stopWords}
            label="With a space between them"
            hint="They are not looked for: they stand in every question."
            rows={6}
          />
        </Section>
        <Section heading="What counts, and how much" id="weights">
          <p>
            A result’s points are added up: for each word the best place where it stands, then how near it is, then what
            is known of who offers it. The most points stand first.
          </p>
          {rules.map((rule) => {
            const field = weightFields[rule.name]
            return field ? (
              <TextField
                key={rule.name}
                field={field}
                label={rule.title}
                hint={`${rule.why} From ${rule.least} to ${rule.most}, usually ${rule.usual}.`}
                width={3}
                inputMode="numeric"
                suffix={rule.unit === 'points' ? 'points' : '%'}
              />
            ) : null
          })}
        </Section>
        <SubmitButton>Save how search works</SubmitButton>
      </form>
      <SearchHistory changes={changes} />
    </>
  )
}
