import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { CheckboxField, RadiosField } from '#app/components/forms/choice-fields.tsx'
import { DateField, MoneyField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { PriceLineFields } from '#app/components/provider/price-line-fields.tsx'
import { StandingPrices } from '#app/components/provider/standing-prices.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { getOwnListing } from '#app/domain/catalogue/listings.server.ts'
import { alsoInWords } from '#app/domain/catalogue/price-words.ts'
import { isValidOn } from '#app/domain/catalogue/prices.ts'
import { menuTyped, PricesForm } from '#app/domain/catalogue/prices-form.ts'
import { listOwnPrices } from '#app/domain/catalogue/set-prices.server.ts'
import { changePrices } from '#app/domain/ordering/price-changes/change-prices.server.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

type Dates = Parameters<typeof isValidOn>[0]

const moreLines = 2
const eachItsOwn = {
  value: 'own',
  words: 'As it is now: not the same for all prices',
  hint: 'A price that you add has none.',
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Prices of ${data?.title ?? 'nothing'} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const listing = found(await asAnswer(() => getOwnListing(db, actor, params.listingId!)))
  found(listing.organisationId === organisationId || null)
  const prices = await listOwnPrices(db, actor, listing.id)
  return {
    organisationId,
    listingId: listing.id,
    title: listing.title,
    open: prices.map(({ councilId: _, createdAt: _at, ...price }) => ({
      ...price,
      also: alsoInWords(price, alongside(price, prices)),
    })),
    from: prices.length > 0 ? addDays(today(), 28) : today(),
  }
}

/** The prices that stand when one of them does: today, or from its first day. */
function alongside<Price extends Dates>({ validFrom }: Dates, prices: readonly Price[]): Price[] {
  const day = validFrom > today() ? validFrom : today()
  return prices.filter((price) => isValidOn(price, day))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const listingId = params.listingId!
  return submit(request, PricesForm, async (menu) => {
    const { told, ended } = await transaction((tx) => changePrices(tx, actor, { listingId, ...menu }))
    const days = menu.to ? `from ${dayInWords(menu.from)} to ${dayInWords(menu.to)}` : `from ${dayInWords(menu.from)}`
    const people = told === 1 ? ' We tell 1 person who has ordered it.' : ` We tell ${told} people who have ordered it.`
    return redirectWith(
      paths.providerListingPrices(params.organisationId!, listingId),
      `These prices count ${days}.${told > 0 ? people : ''}${ended.length > 0 ? ` Not agreed any more: ${ended.join('; ')}.` : ''}`,
    )
  })
}

export default function ListingPrices() {
  const { organisationId, listingId, title, open } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.providerPrices(organisationId)}>Prices</BackLink>
      <PageHeading title={title} above="Prices" />
      {open.length ? (
        <Section heading="For everybody" id="open">
          <StandingPrices caption="Prices for everybody" prices={open} />
        </Section>
      ) : null}
      <Section heading="Change the prices for everybody" id="change">
        <NewMenu />
      </Section>
      <p>
        <a className="govuk-link" href={paths.providerListingPreview(organisationId, listingId)}>
          See it as others do
        </a>
      </p>
      <p>
        <a className="govuk-link" href={paths.providerBuildUp(organisationId, listingId)}>
          Work out what it costs you
        </a>
      </p>
    </>
  )
}

function NewMenu() {
  const { organisationId, open, from } = useLoaderData<typeof loader>()
  const standing = open.filter(({ validTo }) => validTo === null)
  const defaultValue = menuTyped(standing, { from, moreLines })
  const [form, fields] = useForm<z.input<typeof PricesForm>>({
    ...{ id: 'prices', lastResult: useLastResult(), defaultValue },
  })
  return (
    <form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <p className="db-measure">
        Write the menu as it is to stand from a day on. Leave an amount empty to end a price. What is the same goes on.
        People who have ordered it are told what changes, and keep the price they ordered at.
      </p>
      <div className="db-row">
        <DateField field={fields.from} label="From which day do they count?" />
        <DateField
          field={fields.to}
          label="Until which day?"
          hint="Empty: until you change them. Else today’s come back."
        />
      </div>
      {fields.lines.getFieldList().map((line, position) => (
        <PriceLineFields key={line.key} number={position + 1} line={line.getFieldset()} />
      ))}
      <RadiosField
        field={fields.travel}
        label="What does getting there cost?"
        isSmall
        options={[
          ...(defaultValue.travel === 'own' ? [eachItsOwn] : []),
          { value: 'none', words: 'Nothing besides: it is in the price' },
          { value: 'visit', words: 'So much for each visit' },
          { value: 'mile', words: 'So much for each mile, there and back' },
        ]}
      />
      <MoneyField field={fields.travelAmount} label="How much, if it costs something?" />
      {(fields.mayEndRates.errors ?? fields.mayEndRates.initialValue) ? (
        <CheckboxField field={fields.mayEndRates} label="Yes, what was agreed for these prices may end" />
      ) : null}
      <SubmitButton backHref={paths.providerPrices(organisationId)}>Save these prices</SubmitButton>
    </form>
  )
}
