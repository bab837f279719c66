import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { DateList } from '#app/components/dates/date-list.tsx'
import { RadiosField } from '#app/components/forms/choice-fields.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { DateField, TimeField } from '#app/components/forms/text-fields.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { InsetText, Section } from '#app/components/ui/panel.tsx'
import { addDates, listOwnDates, takeDatesOff } from '#app/domain/catalogue/dates/dates.server.ts'
import { DatesForm, furthest } from '#app/domain/catalogue/dates/dates-form.ts'
import { whenSaid } from '#app/domain/catalogue/dates/when-said.ts'
import { withShelves } from '#app/domain/people/permissions.ts'
import { today } from '#app/domain/shared/day.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `When ${data?.title ?? 'nothing'} is on – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: withShelves })
  const own = await asAnswer(() => listOwnDates(db, actor, params.listingId!))
  found(own.organisationId === organisationId || null)
  return { ...own, said: whenSaid(own.whenWords), first: today(), last: furthest() }
}

const Act = z.union([
  z.object({ intent: z.literal('off'), dateId: z.string().min(1) }),
  z.object({ intent: z.literal('add') }).and(DatesForm),
])

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const listingId = params.listingId!
  const back = paths.providerListingDates(params.organisationId!, listingId)
  return submit(request, Act, async (input) => {
    if (input.intent === 'off') {
      const { taken } = await transaction((tx) => takeDatesOff(tx, actor, { listingId, dateId: input.dateId }))
      return redirectWith(back, taken === 0 ? 'That was taken off already.' : `${daysInWords(taken)} taken off.`)
    }
    const { intent: _intent, ...dates } = input
    const { added } = await transaction((tx) => addDates(tx, actor, { ...dates, listingId }))
    return redirectWith(
      back,
      `${daysInWords(added)} among what is on now. Calendars and news readers get ${added === 1 ? 'it' : 'them'} too.`,
    )
  })
}

function daysInWords(days: number): string {
  return days === 1 ? 'One day is' : `${days} days are`
}

export default function ListingDates() {
  const { organisationId, title, whenWords, dates } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.providerListings(organisationId)}>On your shelves</BackLink>
      <PageHeading
        above={title}
        title="When is it on?"
        lead="Days with a time stand in What’s on, where people look for something to go to."
      />
      {whenWords ? <InsetText>You wrote: {whenWords}</InsetText> : null}
      {dates.length ? (
        <Section heading="Days to come" id="to-come">
          <DateList dates={dates} />
        </Section>
      ) : null}
      <Section heading={dates.length ? 'More days' : 'Put it in What’s on'} id="add">
        <NewDates />
      </Section>
    </>
  )
}

const often = [
  { value: 'once', words: 'Once' },
  { value: 'weekly', words: 'Every week' },
  { value: 'fortnightly', words: 'Every two weeks' },
  { value: 'monthly', words: 'Every month', hint: 'On the same weekday, such as the second Tuesday' },
]

function NewDates() {
  const { organisationId, said, first, last } = useLoaderData<typeof loader>()
  const [form, fields] = useForm<z.input<typeof DatesForm>>({
    id: 'dates',
    lastResult: useLastResult(),
    defaultValue: { ...said, until: '' },
  })
  return (
    <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name="intent" value="add" />
      <DateField field={fields.day} label="First day" min={first} max={last} />
      <TimeField field={fields.from} label="When does it begin?" />
      <TimeField field={fields.to} label="When does it end?" />
      <RadiosField field={fields.repeat} label="How often is it?" options={often} />
      <DateField field={fields.until} label="Last day" hint="Leave it empty for one day." min={first} max={last} />
      <SubmitButton backHref={paths.providerListings(organisationId)}>Put it in What’s on</SubmitButton>
    </form>
  )
}
