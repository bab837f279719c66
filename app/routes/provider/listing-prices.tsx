import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { DateField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { PriceLineFields } from '#app/components/provider/price-line-fields.tsx'
import { StandingPrices } from '#app/components/provider/standing-prices.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { getOwnListing } from '#app/domain/catalogue/listings.server.ts'
import { PricesForm } from '#app/domain/catalogue/prices-form.ts'
import { listOwnPrices, setPrices } from '#app/domain/catalogue/set-prices.server.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

const moreLines = 2

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
    open: prices.filter(({ councilId }) => councilId === null),
    agreed: prices.filter(({ councilId }) => councilId !== null),
    from: prices.some(({ councilId }) => councilId === null) ? addDays(today(), 28) : today(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const listingId = params.listingId!
  return submit(request, PricesForm, async ({ from, lines }) => {
    await transaction((tx) => setPrices(tx, actor, { listingId, councilId: null, from, lines }))
    return redirectWith(
      paths.providerListingPrices(params.organisationId!, listingId),
      `These prices count from ${dayInWords(from)}.`,
    )
  })
}

export default function ListingPrices() {
  const { organisationId, listingId, title, open, agreed } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.providerPrices(organisationId)}>Prices</BackLink>
      <PageHeading title={title} above="Prices" />
      {open.length ? (
        <Section heading="For everybody" id="open">
          <StandingPrices caption="Prices for everybody" prices={open} />
        </Section>
      ) : null}
      {agreed.length ? (
        <Section heading="Agreed with the council" id="agreed">
          <p>People whom the council funds pay these. The council changes them with you.</p>
          <StandingPrices caption="Prices agreed with the council" prices={agreed} />
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
    </>
  )
}

function NewMenu() {
  const { organisationId, open, from } = useLoaderData<typeof loader>()
  const standing = open
    .filter(({ validTo }) => validTo === null)
    .map(({ unit, label, band, pence, vatBasisPoints }) => ({
      ...{ unit, label, band },
      amount: (pence / 100).toFixed(2),
      vatBasisPoints: String(vatBasisPoints),
    }))
  const empty = { unit: 'hour' as const, label: '', band: 'any' as const, amount: '', vatBasisPoints: '0' }
  const [form, fields] = useForm<z.input<typeof PricesForm>>({
    id: 'prices',
    lastResult: useLastResult(),
    defaultValue: { from, lines: [...standing, ...Array.from({ length: moreLines }, () => empty)] },
  })
  return (
    <form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <p className="db-measure">
        Write the menu as it is to stand from a day on. Leave an amount empty to end a price. What is the same goes on.
      </p>
      <DateField field={fields.from} label="From which day do they count?" />
      {fields.lines.getFieldList().map((line, position) => (
        <PriceLineFields key={line.key} number={position + 1} line={line.getFieldset()} />
      ))}
      <SubmitButton backHref={paths.providerPrices(organisationId)}>Save these prices</SubmitButton>
    </form>
  )
}
