import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Checks, NoNewOrders } from '#app/components/listing/facts.tsx'
import { CardGrid, ListingCard } from '#app/components/listing/listing-card.tsx'
import { Reviews, Stars } from '#app/components/listing/rating.tsx'
import { StoreFront } from '#app/components/listing/store-front.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { InsetText } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { claimedStoreAt } from '#app/domain/catalogue/claims/claimed-store.server.ts'
import { kindOf } from '#app/domain/catalogue/listing.ts'
import { listReviewsOfStore } from '#app/domain/catalogue/store-reviews.server.ts'
import { getStore } from '#app/domain/catalogue/stores.server.ts'
import { found } from '#app/http/found.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { capital } from '../shared/search-words.ts'
import { sharedStore } from '../shared/shared.server.ts'
import { sharedTags } from '../shared/shared-tags.ts'

export const handle = { isWide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.store.name ?? 'Nothing here'} – Daybook` },
  ...(data ? sharedTags(data.shared) : []),
]

/** A provider's own page: its shelves, its story, what people say. */
export async function loader({ params }: LoaderFunctionArgs) {
  const known = await getStore(db, params.slug!)
  const claimed = known ? null : await claimedStoreAt(db, params.slug!)
  if (claimed) throw redirect(paths.store(claimed), 301)
  const store = found(known)
  const reviews = await listReviewsOfStore(db, store.id, 6)
  const { name, slug, providerType, kind, story, phone, district, isUnclaimed, rating } = store
  const { photo, checks, noNewOrders } = store
  return {
    store: { name, slug, providerType, kind, story, phone, district, isUnclaimed, rating, photo, checks, noNewOrders },
    reviews,
    shared: sharedStore(store),
    listings: store.listings.map((one) => ({
      id: one.id,
      slug: one.slug,
      title: one.title,
      summary: one.summary,
      tone: one.tone,
      pictures: one.pictures,
      photo: one.photos[0] ?? null,
      categoryName: one.categoryName,
      isFree: one.isFree,
      isChecked: one.isChecked,
      isUnclaimed: one.isUnclaimed,
      rating: one.rating,
      when: one.whenWords,
      price: one.cheapest && { pence: one.cheapest.pence, unit: one.cheapest.unit, label: null },
    })),
  }
}

export default function Store() {
  const { store, listings, reviews } = useLoaderData<typeof loader>()
  const paragraphs = paragraphsOf(store.story)
  return (
    <>
      <StoreHead />
      <div className="govuk-width-container db-main">
        <section aria-labelledby="sell">
          <h2 className="govuk-heading-l" id="sell">
            On our shelves
          </h2>
          {listings.length === 0 ? (
            <EmptyState title="Nothing on the shelves today" level={3}>
              <p>Come back another day, or ask {store.name} what they have.</p>
            </EmptyState>
          ) : null}
          <CardGrid>
            {listings.map((one) => (
              <li key={one.id}>
                <ListingCard
                  listing={{
                    ...one,
                    href: paths.listing(one.slug),
                    by: one.categoryName,
                    miles: null,
                    comesToYou: false,
                    note: one.isUnclaimed ? 'Cannot be ordered here yet.' : null,
                  }}
                />
              </li>
            ))}
          </CardGrid>
        </section>
        {paragraphs.length > 1 ? (
          <section className="db-section db-prose" aria-labelledby="story">
            <h2 className="govuk-heading-l" id="story">
              Our story
            </h2>
            {paragraphs.slice(1).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ) : null}
        {store.checks.length ? (
          <section className="db-section" aria-labelledby="checks">
            <h2 className="govuk-heading-l" id="checks">
              What we checked
            </h2>
            <Checks checks={store.checks} />
          </section>
        ) : null}
        {reviews.length ? (
          <section className="db-section" aria-labelledby="say">
            <h2 className="govuk-heading-l" id="say">
              What people say
            </h2>
            <Reviews reviews={reviews} />
          </section>
        ) : null}
      </div>
    </>
  )
}

function paragraphsOf(story: string | null): string[] {
  return story?.split(/\n{2,}/).filter(Boolean) ?? []
}

function StoreHead() {
  const { store, listings } = useLoaderData<typeof loader>()
  const pictures = [...new Set(listings.flatMap((one) => one.pictures))].slice(0, 3)
  const kind = kindOf(store.providerType, store.isUnclaimed)?.replace(/^an? /, '')
  return (
    <StoreFront name={store.name} pictures={pictures} photo={store.photo} tone={listings[0]?.tone ?? 'home'}>
      {kind ? (
        <p className="db-store__kind">
          <StatusTag tone="going">{capital(kind)}</StatusTag>
        </p>
      ) : null}
      <h1 className="govuk-heading-xl govuk-!-margin-bottom-2">{store.name}</h1>
      {paragraphsOf(store.story)[0] ? (
        <p className="govuk-body-l govuk-!-margin-bottom-3">{paragraphsOf(store.story)[0]}</p>
      ) : null}
      <ul className="db-listing__facts">
        {store.rating ? (
          <li>
            <Stars rating={store.rating} />
          </li>
        ) : null}
        {store.district ? (
          <li>
            <Icon name="pin" /> {store.district}
          </li>
        ) : null}
        {store.phone ? (
          <li>
            <Icon name="phone" />{' '}
            <a className="govuk-link db-link-quiet db-unbroken" href={`tel:${store.phone.replaceAll(' ', '')}`}>
              {store.phone}
            </a>
          </li>
        ) : null}
      </ul>
      {store.noNewOrders ? <NoNewOrders why={store.noNewOrders} /> : null}
      {store.isUnclaimed ? (
        <InsetText>
          We have this from a public register. Nobody from {store.name} has joined Daybook yet, so nothing can be
          ordered here.
        </InsetText>
      ) : null}
      {store.isUnclaimed ? null : (
        <p className="govuk-!-margin-top-4 govuk-!-margin-bottom-0">
          <ButtonLink href={paths.askStore(store.slug)} icon="chat">
            Ask {store.name}
          </ButtonLink>
        </p>
      )}
    </StoreFront>
  )
}
