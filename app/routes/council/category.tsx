import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { PlaceForm, SureForm } from '#app/components/council/category-forms.tsx'
import { TextField } from '#app/components/forms/text-fields.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { useOwnResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { countRulesThatName } from '#app/domain/budgets/rules-that-name.server.ts'
import { goesAlong } from '#app/domain/catalogue/taxonomy/goes-along.ts'
import { CategoryForm } from '#app/domain/catalogue/taxonomy/category-form.ts'
import { getOwnCategory } from '#app/domain/catalogue/taxonomy/category-page.server.ts'
import {
  moveCategory,
  regulateCategory,
  renameCategory,
  retireCategory,
} from '#app/domain/catalogue/taxonomy/change-categories.server.ts'
import { mergeCategory } from '#app/domain/catalogue/taxonomy/merge-categories.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? 'Nothing here'} – Daybook` }]
const wanted = { kind: 'council', roles: shopOfficers } as const

/** One category: its name, its place, and what moving it or putting it into another would take along. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, wanted)
  const which = { councilId, categoryId: params.categoryId! }
  const page = found(await asAnswer(() => getOwnCategory(db, actor, which)))
  const { category, belowCount, belowIds, listings, above, places, rates, isRead, isCare } = page
  const query = new URL(request.url).searchParams
  const placeOf = (id: string | null) => places.find((place) => place.id === id) ?? null
  const into = placeOf(query.get('into'))
  const pots = await countRulesThatName(db, { councilId, categoryIds: [...belowIds, ...above.map(({ id }) => id)] })
  const about = { name: category.name, rates, pots, isRead, isCare }
  return {
    ...{ councilId, categoryId: category.id, name: category.name, belowCount, listings },
    places: places.map(({ id, name }) => ({ id, name })),
    ...{ isRegulated: category.isRegulated, isClosed: category.retiredAt !== null },
    above: above.map(({ name }) => name).reverse(),
    under: query.get('under') === 'top' ? { id: '', name: 'the top' } : placeOf(query.get('under')),
    into,
    moves: goesAlong(about, null),
    merges: goesAlong(about, into),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, wanted)
  const which = { councilId, categoryId: params.categoryId! }
  const [back, here] = [paths.councilCategories(councilId), paths.councilCategory(councilId, which.categoryId)]
  return submit(request, CategoryForm, async (input) => {
    switch (input.intent) {
      case 'rename':
        await transaction((tx) => renameCategory(tx, actor, { ...which, name: input.name }))
        return redirectWith(here, `It is called ${input.name} now.`)
      case 'close':
      case 'open':
        await transaction((tx) => retireCategory(tx, actor, { ...which, isRetired: input.intent === 'close' }))
        return redirectWith(here, input.intent === 'close' ? 'Nothing new is put here.' : 'It is open again.')
      case 'regulate':
      case 'deregulate':
        await transaction((tx) => regulateCategory(tx, actor, { ...which, isRegulated: input.intent === 'regulate' }))
        return redirectWith(here, 'That is kept.')
      case 'move':
        await transaction((tx) => moveCategory(tx, actor, { ...which, parentId: input.parentId }))
        return redirectWith(back, 'It is moved, and its listings with it. You can take it back.')
      case 'merge': {
        const { moved } = await transaction((tx) => mergeCategory(tx, actor, { ...which, intoId: input.intoId }))
        return redirectWith(
          back,
          `${moved === 1 ? 'One listing has' : `${moved} listings have`} moved, and their providers are told. You can take it back.`,
        )
      }
      default:
        return input satisfies never
    }
  })
}

export default function Category() {
  const page = useLoaderData<typeof loader>()
  const { councilId, name, above, listings, belowCount, isRegulated, isClosed, under, into, places } = page
  const [form, fields] = useForm({ id: 'name', lastResult: useOwnResult({ intent: 'rename' }), defaultValue: { name } })
  const goes = `${listings === 1 ? 'One listing goes' : `${listings} listings go`} along${belowCount ? `, with ${belowCount} categories below` : ''}.`
  return (
    <>
      <BackLink href={paths.councilCategories(councilId)}>Categories</BackLink>
      <Refused saidBy={['rename']} />
      <PageHeading title={name} lead={above.length ? `In ${above.join(', ')}` : 'At the top'} />
      <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <TextField field={fields.name} label="Name" />
        <Button name="intent" value="rename">
          Keep this name
        </Button>
      </form>
      <Section heading="Put it somewhere else" id="move">
        {under ? (
          <SureForm
            words={`${name} goes to ${under.name}. ${goes} ${page.moves}`}
            fields={{ intent: 'move', parentId: under.id }}
            yes="Yes, move it"
            noHref={paths.councilCategory(councilId, page.categoryId)}
          />
        ) : (
          <PlaceForm name="under" label="Where to?" places={[{ id: 'top', name: 'The top' }, ...places]} />
        )}
      </Section>
      <Section heading="Put all of it into another one" id="merge">
        {into ? (
          <SureForm
            words={`Everything in ${name} goes into ${into.name}, and ${name} is no more. ${goes} ${page.merges} Old addresses lead to ${into.name}. Their providers are told by mail.`}
            fields={{ intent: 'merge', intoId: into.id }}
            yes="Yes, put it there"
            noHref={paths.councilCategory(councilId, page.categoryId)}
          />
        ) : (
          <PlaceForm name="into" label="Into which one?" places={places} />
        )}
      </Section>
      <Section heading="More" id="more">
        <form method="post" className="db-row">
          <Button name="intent" value={isClosed ? 'open' : 'close'} look="secondary">
            {isClosed ? 'Open it again' : 'Close it to new listings'}
          </Button>
          <Button name="intent" value={isRegulated ? 'deregulate' : 'regulate'} look="secondary">
            {isRegulated ? 'It is not regulated care' : 'It is regulated care'}
          </Button>
        </form>
        <p>
          {isRegulated
            ? 'What is said here is read by the council before it is shown.'
            : 'What is said here is shown at once, unless you read it because of who says it.'}
        </p>
      </Section>
    </>
  )
}
