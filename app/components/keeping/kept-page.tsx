import { Hidden } from '../forms/hidden-key.tsx'
import { PageHeading } from '../layout/page-heading.tsx'
import { Refused } from '../forms/refused.tsx'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PrintLink } from '../ui/print-link.tsx'
import { KeptActs } from './kept-acts.tsx'
import { KeptThing, type ShownThing } from './kept-thing.tsx'
import { NameList } from './name-list.tsx'
import { ShareList } from './share-list.tsx'

export type KeptPageData = {
  name: string
  things: ShownThing[]
  links: { id: string; forWhom: string; until: string }[]
  fresh: { address: string; forWhom: string } | null
  /** kept in this browser before signing in */
  waiting: number
}
type Shown = {
  data: KeptPageData
  hrefs: Hrefs
  whose: string
  /** when the list is forgotten, where nobody is known to ask */
  forgotten?: string | null
}
type Hrefs = { shop: string; compare: string; pdf: string; listing: (slug: string) => string }

/** What somebody keeps to choose from later: to look at, to order, to compare, to print and to show. */
export function KeptPage({ data, hrefs, whose, forgotten = null }: Shown) {
  const { name, things, links, fresh, waiting } = data
  return (
    <>
      <Refused formOf={things.length > 0 ? { name: 'name-list', share: 'share-link' } : {}} />
      <PageHeading
        title={name}
        lead={`${whose} to choose from later. Nothing is ordered by keeping it.`}
        actions={
          things.length > 0 ? (
            <ButtonLink href={hrefs.pdf} look="secondary" icon="print">
              Booklet in large print
            </ButtonLink>
          ) : null
        }
      />
      {waiting > 0 ? (
        <form method="post" className="db-no-print">
          <p>
            This browser kept {waiting} {waiting === 1 ? 'thing' : 'things'} before you signed in.
          </p>
          <Button look="secondary" name="intent" value="bring">
            Bring them here
          </Button>
        </form>
      ) : null}
      {things.length === 0 ? (
        <EmptyState title="Nothing is kept yet">
          <p>
            Press “Keep it” on anything in the{' '}
            <a className="govuk-link" href={hrefs.shop}>
              shop
            </a>
            .
          </p>
        </EmptyState>
      ) : (
        <Things things={things} hrefs={hrefs} />
      )}
      {things.length > 0 ? (
        <div className="db-no-print">
          <NameList name={name} />
          <ShareList links={links} fresh={fresh} />
        </div>
      ) : null}
      {forgotten ? <p className="db-soft">{forgotten}</p> : null}
    </>
  )
}

function Things({ things, hrefs }: { things: ShownThing[]; hrefs: Hrefs }) {
  const there = things.filter(({ isThere }) => isThere)
  return (
    <>
      {there.length > 1 ? (
        <form method="get" action={hrefs.compare} className="db-no-print">
          {there.slice(0, 4).map(({ slug }) => (
            <Hidden key={slug} name="listing" value={slug} />
          ))}
          <Button look="secondary">{there.length > 4 ? 'Compare the first four' : 'Compare them'}</Button>
        </form>
      ) : null}
      <ol className="govuk-list db-kept-list">
        {things.map((thing, place) => (
          <li key={thing.id}>
            <KeptThing thing={thing} href={hrefs.listing(thing.slug)}>
              <KeptActs thing={thing} isFirst={place === 0} isLast={place === things.length - 1} />
            </KeptThing>
          </li>
        ))}
      </ol>
      <p>
        <PrintLink>Print this list</PrintLink>
      </p>
    </>
  )
}
