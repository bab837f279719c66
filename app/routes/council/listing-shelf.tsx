import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { SelectField } from '#app/components/forms/choice-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { TextAreaField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { InsetText } from '#app/components/ui/panel.tsx'
import { SummaryList } from '#app/components/ui/summary-list.tsx'
import { namesOfCategories } from '#app/domain/catalogue/taxonomy/taxonomy.server.ts'
import { getShelved, putOnShelf } from '#app/domain/catalogue/versions/put-on-shelf.server.ts'
import { ShelfForm } from '#app/domain/catalogue/versions/shelf-form.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { editorLists, suggestionsFor } from '../shared/edit-listing.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Nothing here'} – Daybook` }]
const wanted = { kind: 'council', roles: shopOfficers } as const

/** Where a listing stands in the shop, for the officer who thinks that people look for it elsewhere. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, wanted)
  const which = { councilId, listingId: params.listingId! }
  const { provider, content, waiting, isOwn } = await asAnswer(() => getShelved(db, actor, which))
  found(provider.id === params.providerId || null)
  const nameOf = await namesOfCategories(db)
  const { categories } = await editorLists()
  return {
    ...{ councilId, provider: { id: provider.id, name: provider.name }, isOwn, categories },
    ...{ title: content.title, summary: content.summary, categoryId: content.categoryId },
    shelf: nameOf(content.categoryId),
    waitingHref:
      waiting?.councilId === councilId ? paths.councilListing(councilId, which.listingId, waiting.number) : null,
    suggestions: await suggestionsFor(content, content.categoryId),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, wanted)
  const which = { councilId, listingId: params.listingId! }
  return submit(request, ShelfForm, async (input) => {
    const { title, shelf } = await transaction((tx) => putOnShelf(tx, actor, { ...which, ...input }))
    const to = paths.councilProvider(councilId, params.providerId!)
    return redirectWith(to, `“${title}” stands in ${shelf} now, and its provider is told.`)
  })
}

export default function ListingShelf() {
  const { councilId, provider, title, summary, shelf, isOwn, waitingHref } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.councilProvider(councilId, provider.id)}>{provider.name}</BackLink>
      {isOwn || waitingHref ? <Refused /> : null}
      <PageHeading above={provider.name} title={title} lead={summary} />
      <SummaryList rows={[{ key: 'Where it stands', value: shelf }]} />
      {isOwn ? <InsetText>You work for this provider, so a colleague decides.</InsetText> : null}
      {waitingHref && !isOwn ? (
        <InsetText>
          A change of it waits to be read.{' '}
          <a className="govuk-link" href={waitingHref}>
            Decide there where it belongs
          </a>
          .
        </InsetText>
      ) : null}
      {isOwn || waitingHref ? null : <Choose />}
    </>
  )
}

function Choose() {
  const { councilId, provider, categories, categoryId, suggestions } = useLoaderData<typeof loader>()
  const [form, fields] = useForm({
    id: 'shelf',
    lastResult: useLastResult(),
    defaultValue: { categoryId, reason: '' },
  })
  const also = suggestions.map(({ name, words }) => `${name} (${words.join(', ')})`).join('; ')
  return (
    <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <SelectField
        field={fields.categoryId}
        label="Where in the shop it belongs"
        hint={also ? `From its words also: ${also}. You decide.` : 'Its words speak of no other shelf. You decide.'}
        options={categories.map(({ id, name, depth }) => ({ value: id, words: `${'– '.repeat(depth)}${name}` }))}
      />
      <TextAreaField field={fields.reason} label="Why? You need not say" hint="The provider reads it." rows={3} />
      <p>
        It is shown there at once. Rules about a category, and rates agreed for one, are then those of the new shelf. If
        its provider chooses yet another shelf, you read that first. You can put it back in the same way.
      </p>
      <SubmitButton backHref={paths.councilProvider(councilId, provider.id)}>Put it there</SubmitButton>
    </form>
  )
}
