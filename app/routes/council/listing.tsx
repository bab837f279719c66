import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { SelectField } from '#app/components/forms/choice-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { TextAreaField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { Refused } from '#app/components/forms/refused.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Differences } from '#app/components/listing/difference.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { InsetText, Section } from '#app/components/ui/panel.tsx'
import { byLine } from '#app/domain/catalogue/listing.ts'
import { namesOfCategories } from '#app/domain/catalogue/taxonomy/taxonomy.server.ts'
import { compare } from '#app/domain/catalogue/versions/compare.ts'
import {
  approveVersion,
  isOwnOrganisation,
  returnVersion,
} from '#app/domain/catalogue/versions/decide-version.server.ts'
import { DecisionForm } from '#app/domain/catalogue/versions/decision-form.ts'
import { getAsked } from '#app/domain/catalogue/versions/history.server.ts'
import { versionStateWords } from '#app/domain/catalogue/versions/version.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { editorLists, suggestionsFor } from '../shared/edit-listing.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Nothing here'} – Daybook` }]

const wanted = { kind: 'council', roles: shopOfficers } as const

/** One version that a provider wants to show, beside what everybody sees now. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, wanted)
  const which = { councilId, listingId: params.listingId!, number: Number(params.number) || 0 }
  const asked = await asAnswer(() => getAsked(db, actor, which))
  const { content, before, state, byName, createdAt, providerName, providerType } = asked
  const { categories } = await editorLists(content)
  return {
    ...{ councilId, title: content.title, state, categoryId: content.categoryId, categories },
    isFirst: before === null,
    isOwn: await isOwnOrganisation(db, actor, asked.organisationId),
    sent: `${byLine(providerName, providerType)}. Sent ${instantInWords(createdAt)}${byName ? ` by ${byName}` : ''}.`,
    differences: compare(before, content, await namesOfCategories(db)),
    suggestions: await suggestionsFor(content, content.categoryId),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, wanted)
  const which = { councilId, listingId: params.listingId!, number: Number(params.number) || 0 }
  return submit(request, DecisionForm, async (decision) => {
    const back = paths.councilListings(councilId)
    if (decision.intent === 'return') {
      await transaction((tx) => returnVersion(tx, actor, { ...which, reason: decision.reason }))
      return redirectWith(back, 'It is sent back, and we told them why.')
    }
    const { categoryId } = decision
    const { isInShop } = await transaction((tx) => approveVersion(tx, actor, { ...which, categoryId }))
    return redirectWith(back, isInShop ? 'Approved. Everybody sees it now.' : 'Approved. They can show it now.')
  })
}

export default function AskedListing() {
  const page = useLoaderData<typeof loader>()
  const { councilId, title, state, sent, isFirst, isOwn, differences } = page
  return (
    <>
      <BackLink href={paths.councilListings(councilId)}>Listings to read</BackLink>
      {state === 'waiting' && !isOwn ? null : <Refused />}
      <PageHeading title={title} lead={sent} />
      {state === 'waiting' ? null : (
        <InsetText>
          This version does not wait any more. It is now: <strong>{versionStateWords[state]}</strong>.
        </InsetText>
      )}
      <Section heading={isFirst ? 'What they want to say' : 'What would change'} id="change">
        <Differences
          differences={differences}
          before={isFirst ? 'Nothing yet' : 'Everybody sees now'}
          after="They ask for"
        />
      </Section>
      {state === 'waiting' && !isOwn ? <Decide /> : null}
      {isOwn ? <p>You work for this provider, so a colleague has to read it.</p> : null}
    </>
  )
}

function Decide() {
  const { categories, categoryId, suggestions } = useLoaderData<typeof loader>()
  const [form, fields] = useForm({
    id: 'decide',
    lastResult: useLastResult(),
    defaultValue: { categoryId, reason: '' },
  })
  return (
    <Section heading="Your answer" id="answer">
      <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <SelectField
          field={fields.categoryId}
          label="Where in the shop it belongs"
          hint={
            suggestions.length
              ? `From its words also: ${suggestions.map(({ name, words }) => `${name} (${words.join(', ')})`).join('; ')}. You decide.`
              : 'Their choice, unless you choose another place.'
          }
          options={categories.map(({ id, name, depth }) => ({ value: id, words: `${'– '.repeat(depth)}${name}` }))}
        />
        <Button name="intent" value="approve">
          Approve it
        </Button>
        <TextAreaField
          field={fields.reason}
          label="Or what is to be changed?"
          hint="They read it as you write it."
          rows={3}
        />
        <Button name="intent" value="return" look="secondary">
          Send it back
        </Button>
      </form>
    </Section>
  )
}
