/** For lists that page by key: "Newer" and "Older", or the words given. A side without a link is left out. */
export function Pagination(props: {
  newerHref?: string | null
  olderHref?: string | null
  of: string
  words?: { newer: string; older: string }
}) {
  const { newerHref, olderHref, of, words = { newer: 'Newer', older: 'Older' } } = props
  if (!newerHref && !olderHref) return null
  return (
    <nav className="govuk-pagination" aria-label={`Pages of ${of}`}>
      {newerHref ? <Side href={newerHref} side="prev" words={words.newer} about={of} /> : null}
      {olderHref ? <Side href={olderHref} side="next" words={words.older} about={of} /> : null}
    </nav>
  )
}

/** For search results, whose pages are counted. `href` builds the address of a page. */
export function NumberedPagination(props: { page: number; pages: number; href: (page: number) => string }) {
  const { page, pages, href } = props
  if (pages < 2) return null
  return (
    <nav className="govuk-pagination govuk-!-margin-top-7" aria-label="Pages of results">
      {page > 1 ? <Side href={href(page - 1)} side="prev" words="Back" about="one page" /> : null}
      <ul className="govuk-pagination__list">
        {numbersAround(page, pages).map((number, position) =>
          number === null ? (
            <li key={`gap-${position}`} className="govuk-pagination__item govuk-pagination__item--ellipsis">
              …
            </li>
          ) : (
            <li
              key={number}
              className={`govuk-pagination__item${number === page ? ' govuk-pagination__item--current' : ''}`}
            >
              <a
                className="govuk-link govuk-pagination__link"
                href={href(number)}
                aria-label={`Page ${number}`}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
      </ul>
      {page < pages ? <Side href={href(page + 1)} side="next" words="Next" about="page" /> : null}
    </nav>
  )
}

/** First, last and the pages beside this one; null where some are left out. */
function numbersAround(page: number, pages: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pages])].filter((number) => number >= 1 && number <= pages)
  return shown.flatMap((number, position) => {
    const before = shown[position - 1]
    return before !== undefined && number - before > 1 ? [null, number] : [number]
  })
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function Side({ href, side, words, about }: { href: string; side: 'prev' | 'next'; words: string; about: string }) {
  const arrow = (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${side}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[side]} />
    </svg>
  )
  return (
    <div className={`govuk-pagination__${side}`}>
      <a className="govuk-link govuk-pagination__link" href={href} rel={side}>
        {side === 'prev' ? arrow : null}
        <span className="govuk-pagination__link-title">
          {words}
          <span className="govuk-visually-hidden"> {about}</span>
        </span>
        {side === 'next' ? arrow : null}
      </a>
    </div>
  )
}
