import type { ReactNode } from 'react'
import type { ListingView } from '#app/domain/catalogue/listing-view.ts'
import { leastInWords } from '#app/domain/catalogue/price-words.ts'
import type { MenuPrice } from '#app/domain/catalogue/prices.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import { MeansForYou, type Means } from '../listing/means-for-you.tsx'
import { Picture } from '../listing/picture.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Unbroken } from '../ui/unbroken.tsx'

export type ComparedListing = Pick<
  ListingView,
  | ('id' | 'slug' | 'title' | 'provider' | 'tone' | 'pictures' | 'isFree' | 'checks' | 'terms')
  | ('area' | 'whoFor' | 'included' | 'whenWords' | 'placeWords')
> & {
  menu: (Pick<MenuPrice, 'id' | 'unit' | 'label' | 'pence' | 'isPrivate'> & Least)[]
  /** what is paid besides the prices, a sentence each */
  besides: string[]
  miles: number | null
  means: Means | null
}
type Least = Parameters<typeof leastInWords>[0]
type Row = { what: string; of: (listing: ComparedListing) => ReactNode }

/** Listings side by side, a row for each question; on a phone a card for each question. */
export function CompareTable(props: {
  listings: ComparedListing[]
  near: string | null
  href: (slug: string) => string
  who: string | undefined
}) {
  const { listings, near, href, who } = props
  const rows: Row[] = [
    { what: 'Look at it', of: (one) => <Shown one={one} href={href(one.slug)} /> },
    { what: 'Prices', of: (one) => <Prices one={one} /> },
    ...(who === undefined
      ? []
      : [
          {
            what: who === 'you' ? 'Your budget' : `${who}’s budget`,
            of: (one: ComparedListing) =>
              one.means ? <MeansForYou means={one.means} who={who} /> : 'It cannot be ordered here.',
          },
        ]),
    ...(near === null
      ? []
      : [
          {
            what: `From ${near}`,
            of: (one: ComparedListing) =>
              one.miles === null
                ? 'They do not say where they are.'
                : `${one.miles} ${one.miles === 1 ? 'mile' : 'miles'}`,
          },
        ]),
    { what: 'Where they go', of: ({ area, placeWords }) => [area, placeWords].filter(Boolean).join('. ') || nothing },
    { what: 'When', of: ({ whenWords }) => whenWords ?? nothing },
    { what: 'Who it is for', of: ({ whoFor }) => whoFor ?? nothing },
    { what: 'What is included', of: ({ included }) => included ?? nothing },
    {
      what: 'What we checked',
      of: ({ checks }) => <Lines lines={checks.map(({ words }) => words)} none="Nothing yet." />,
    },
    { what: 'To stop or cancel', of: ({ terms }) => <Lines lines={terms} none={nothing} /> },
  ]
  return (
    <DataTable
      caption="Side by side"
      isCaptionHidden
      rows={rows}
      rowKey={({ what }) => what}
      columns={[
        { heading: 'Question', isRowHeading: true, cell: ({ what }) => what },
        ...listings.map((one) => ({ heading: `${one.title}, ${one.provider.name}`, cell: ({ of }: Row) => of(one) })),
      ]}
    />
  )
}

const nothing = 'They do not say.'

function Shown({ one, href }: { one: ComparedListing; href: string }) {
  return (
    <>
      <Picture tone={one.tone} pictures={one.pictures} />
      <a className="govuk-link" href={href}>
        {one.title}
      </a>
    </>
  )
}

function Prices({ one }: { one: ComparedListing }) {
  if (one.isFree) return <>It costs nothing.</>
  if (one.menu.length === 0) return <>There is no price yet.</>
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {one.menu.map(({ id, label, pence, unit, isPrivate, ...least }) => (
        <li key={id}>
          <strong className="db-nowrap">
            {pounds(pence)} {perUnit(unit)}
          </strong>{' '}
          {isSaidBy(perUnit(unit), label) ? null : label}
          {atLeast({ unit, ...least })}
          {isPrivate ? ', the agreed price' : ''}
        </li>
      ))}
      {one.besides.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}

/** "Half a day" says no more than "a half day". */
function isSaidBy(unit: string, label: string): boolean {
  const inOrder = (words: string) => words.toLowerCase().split(' ').sort().join(' ')
  return inOrder(unit) === inOrder(label)
}

function atLeast(price: Least): string {
  const words = leastInWords(price)
  return words ? `, ${words.charAt(0).toLowerCase()}${words.slice(1)}` : ''
}

function Lines({ lines, none }: { lines: string[]; none: string }) {
  if (lines.length === 0) return <>{none}</>
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {lines.map((line) => (
        <li key={line}>
          <Unbroken words={line} />
        </li>
      ))}
    </ul>
  )
}
