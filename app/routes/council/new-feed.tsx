import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { RadiosField, SelectField } from '#app/components/forms/choice-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { TextField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { listCategories } from '#app/domain/catalogue/categories.server.ts'
import { everyWords } from '#app/domain/catalogue/feeds/feed.ts'
import { NewFeed } from '#app/domain/catalogue/feeds/feed-form.ts'
import { addFeed } from '#app/domain/catalogue/feeds/keep-feed.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Add a catalogue – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'council', roles: shopOfficers })
  const shelves = (await listCategories(db)).map(({ id, name, depth }) => ({
    value: id,
    words: `${'– '.repeat(depth)}${name}`,
  }))
  return { organisationId, shelves }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const organisationId = params.organisationId!
  return submit(request, NewFeed, async (input) => {
    const { feedId } = await transaction((tx) => addFeed(tx, actor, { ...input, organisationId }))
    return redirectWith(paths.councilFeed(organisationId, feedId), `${input.name} is added. It is read in a moment.`)
  })
}

export default function AddFeed() {
  const { organisationId, shelves } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof NewFeed>>({
    id: 'feed',
    lastResult: useLastResult(),
    defaultValue: { every: 'day' },
  })
  return (
    <div className="db-measure">
      <h1 className="govuk-heading-xl">Add a catalogue</h1>
      <p>It must be on the open internet and follow the Open Referral UK standard, version 3 or 1.</p>
      <ErrorSummary form={form} />
      <form method="post" {...getFormProps(form)} noValidate>
        <TextField
          field={fields.name}
          label="What is it called?"
          hint="People read this under each service that comes from it"
        />
        <TextField
          field={fields.url}
          label="Where is it?"
          hint="The address of the feed, such as https://example.org.uk/api/v3"
          type="url"
          isSpellingOff
        />
        <RadiosField
          field={fields.every}
          label="How often is it read?"
          options={(['day', 'hour', 'never'] as const).map((every) => ({ value: every, words: everyWords[every] }))}
        />
        <SelectField
          field={fields.categoryId}
          label="Where in the shop does the rest belong?"
          hint="What has the name of one of our shelves goes there by itself"
          options={shelves}
          blank="Choose a shelf"
        />
        <SubmitButton backHref={paths.councilFeeds(organisationId)}>Add this catalogue</SubmitButton>
      </form>
    </div>
  )
}
