import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { QuietLink } from '#app/components/ui/button.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { CategoryTile } from '#app/components/listing/category-tile.tsx'
import { HomeHero } from '#app/components/listing/home-hero.tsx'
import { HowItWorks } from '#app/components/layout/how-it-works.tsx'
import { WhatsOn } from '#app/components/listing/whats-on.tsx'
import { listCountedCategories } from '#app/domain/catalogue/categories.server.ts'
import { listHappenings } from '#app/domain/catalogue/happenings.server.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { withEntryPrice } from '#app/domain/catalogue/happening-prices.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const handle = { isWide: true }
export const meta: MetaFunction = () => [
  { title: 'Find the support that suits you – Daybook' },
  {
    name: 'description',
    content: 'Help at home, a lift to town, a choir on Friday: see what it costs and choose who you like.',
  },
]

export async function loader() {
  const day = today()
  const [categories, on] = await Promise.all([
    listCountedCategories(db),
    listHappenings(db, { from: day, to: addDays(day, 6) }).then((rows) => withEntryPrice(db, rows)),
  ])
  return {
    categories: categories.map(({ slug, name, tone, listings }) => ({ slug, name, tone, listings })),
    happenings: fourDays(on),
  }
}

export default function Home() {
  const { categories, happenings } = useLoaderData<typeof loader>()
  return (
    <>
      <HomeHero
        action={paths.search()}
        tries={[
          { words: 'help at home', href: paths.search({ q: 'help at home' }) },
          { words: 'someone to cook with', href: paths.search({ q: 'cook' }) },
          { words: 'a night off for my wife', href: paths.search({ q: 'night' }) },
        ]}
      />
      <div className="govuk-width-container db-main">
        <section aria-labelledby="cats">
          <h2 className="govuk-heading-l" id="cats">
            Come in and look around
          </h2>
          <ul className="db-grid">
            {categories.map((category) => (
              <li key={category.slug}>
                <CategoryTile
                  name={category.name}
                  href={paths.search({ category: category.slug })}
                  tone={category.tone}
                  words={`${category.listings} to choose from`}
                />
              </li>
            ))}
          </ul>
        </section>
        {happenings.length ? (
          <section className="db-section" aria-labelledby="on">
            <div className="db-row db-row--apart">
              <h2 className="govuk-heading-l" id="on">
                What is on this week
              </h2>
              <QuietLink href={paths.community()} iconAfter="right">
                See every day
              </QuietLink>
            </div>
            <WhatsOn happenings={happenings.map((one) => ({ ...one, href: paths.listing(one.slug) }))} />
          </section>
        ) : null}
      </div>
      <HowItWorks />
      <div className="govuk-width-container db-split">
        <section className="db-card">
          <h2 className="govuk-heading-m">Do you help someone with their money?</h2>
          <p>
            A son, a friend or a broker can shop for someone who has said yes. Everything you do is written down with
            both names.
          </p>
          <QuietLink href={`${paths.help()}#acting`} iconAfter="right">
            How to act for someone
          </QuietLink>
        </section>
        <section className="db-card">
          <h2 className="govuk-heading-m">Do you offer support?</h2>
          <p>
            Open your own store in ten minutes. It costs nothing. Two people with a van are as welcome as a big charity.
          </p>
          <a className="govuk-link db-link-quiet" href={paths.join()}>
            Open a store <Icon name="right" />
          </a>
        </section>
      </div>
    </>
  )
}

/** Four things on four days; each listing and each day once. */
function fourDays<Row extends { listingId: string; day: string }>(rows: Row[]): Row[] {
  const chosen: Row[] = []
  for (const row of rows) {
    if (chosen.length < 4 && !chosen.some(({ listingId, day }) => listingId === row.listingId || day === row.day))
      chosen.push(row)
  }
  return chosen
}
