import type { ReactNode } from 'react'

/** Nothing is here yet: an empty shelf, what that means and what to do. `level` is that of its heading. */
export function EmptyState(props: { title: string; children: ReactNode; level?: 2 | 3 }) {
  const { title, children, level = 2 } = props
  const Heading = `h${level}` as const
  return (
    <div className="db-empty">
      <img src="/img/illustrations/empty-shelf.svg" alt="" width="320" height="200" />
      <div>
        <Heading className="govuk-heading-m">{title}</Heading>
        {children}
      </div>
    </div>
  )
}
