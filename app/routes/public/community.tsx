import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { SectionNav } from '#app/components/layout/section-nav.tsx'
import { TakeAlong } from '#app/components/listing/take-along.tsx'
import { UndatedGroups } from '#app/components/listing/undated-groups.tsx'
import { WhatsOn } from '#app/components/listing/whats-on.tsx'
import { ButtonLink, QuietLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { listCategories } from '#app/domain/catalogue/categories.server.ts'
import { withEntryPrice } from '#app/domain/catalogue/happening-prices.server.ts'
import { listHappenings } from '#app/domain/catalogue/happenings.server.ts'
import { listUndatedGroups } from '#app/domain/catalogue/undated-groups.server.ts'
import { addDays, isDay, today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [
  { title: 'What is on – Daybook' },
  { tagName: 'link', rel: 'alternate', type: 'application/rss+xml', title: 'What is on', href: paths.communityRss() },
]

/** What is on in the first two days of a week, or on one of its days; `free=yes` leaves out what costs something. */
export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const asked = query.get('from') ?? ''
  const first = today()
  const from = isDay(asked) && asked > first ? asked : first
  const isFreeOnly = query.get('free') === 'yes'
  const wanted = query.get('day') ?? ''
  const day = isDay(wanted) && wanted >= from && wanted <= addDays(from, 6) ? wanted : null
  const rows = await listHappenings(db, { from: day ?? from, to: day ?? addDays(from, 1), isFreeOnly })
  const happenings = await withEntryPrice(db, rows)
  const shelves = (await listCategories(db)).map(({ slug, name }) => ({ value: slug, words: name }))
  const groups = await listUndatedGroups(db)
  return { from, first, day, isFreeOnly, happenings, groups, shelves }
}

export default function Community() {
  const { from, first, day: chosenDay, isFreeOnly, happenings, groups, shelves } = useLoaderData<typeof loader>()
  const free = isFreeOnly ? 'yes' : undefined
  const week = from === first ? undefined : from
  const at = (start: string) => paths.community({ from: start === first ? undefined : start, free })
  const days = [...new Set(happenings.map(({ day }) => day))]
  return (
    <>
      <PageHeading
        title="What is on"
        lead={`Groups, clubs and things to go to, from ${dayInWords(from, { year: false })} to ${dayInWords(addDays(from, 6), { year: false })}.`}
        actions={
          <QuietLink href={paths.search({ free: 'yes' })} icon="search">
            All groups and clubs
          </QuietLink>
        }
      />
      <SectionNav
        label="What it costs"
        places={[
          {
            words: 'Everything',
            href: paths.community({ from: week, day: chosenDay ?? undefined }),
            isCurrent: !isFreeOnly,
          },
          {
            words: 'Free',
            href: paths.community({ from: week, day: chosenDay ?? undefined, free: 'yes' }),
            isCurrent: isFreeOnly,
          },
        ]}
      />
      <SectionNav
        label="Which day"
        places={[
          { words: 'First two days', href: at(from), isCurrent: chosenDay === null },
          ...Array.from({ length: 7 }, (_, later) => addDays(from, later)).map((day) => ({
            words: dayInWords(day, { year: false }).replace(/ \w+$/, ''),
            href: paths.community({ from: week, day, free }),
            isCurrent: day === chosenDay,
          })),
        ]}
      />
      {days.map((day) => (
        <section key={day} className="govuk-!-margin-bottom-7" aria-labelledby={`day-${day}`}>
          <h2 className="govuk-heading-m" id={`day-${day}`}>
            {dayInWords(day)}
          </h2>
          <WhatsOn
            happenings={happenings
              .filter((one) => one.day === day)
              .map((one) => ({ ...one, href: paths.listing(one.slug) }))}
          />
        </section>
      ))}
      {days.length === 0 ? (
        <EmptyState title="Nothing is written down for these days">
          <p>Look at the week after, or at groups that meet all year.</p>
          <ButtonLink href={paths.search({ free: 'yes' })} look="secondary">
            See free groups
          </ButtonLink>
        </EmptyState>
      ) : null}
      <Pagination
        of="what is on"
        newerHref={from > first ? at(addDays(from, -7) < first ? first : addDays(from, -7)) : null}
        olderHref={at(addDays(from, 7))}
        words={{ newer: 'The week before', older: 'The week after' }}
      />
      <UndatedGroups
        groups={groups.map((one) => ({ ...one, href: paths.listing(one.slug) }))}
        moreHref={paths.search({ kind: 'group', free: 'yes' })}
      />
      <TakeAlong shelves={shelves} calendarHref={paths.communityIcs()} newsHref={paths.communityRss()} />
    </>
  )
}
