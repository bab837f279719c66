import { Hidden } from '../forms/hidden-key.tsx'
import { PlainButton } from '../ui/button.tsx'
import { StatusTag } from '../ui/status-tag.tsx'

export type TreeCategory = {
  id: string
  name: string
  parentId: string | null
  listings: number
  isRegulated: boolean
  isClosed: boolean
}

/** Categories with those below them, each with how many listings stand there, a page of its own, and a way up and down. */
export function CategoryTree(props: {
  categories: TreeCategory[]
  hrefOf: (id: string) => string
  under?: string | null
}) {
  const { categories, hrefOf, under = null } = props
  const here = categories.filter(({ parentId }) => parentId === under)
  if (here.length === 0) return null
  return (
    <ul className={under === null ? 'db-tree' : undefined}>
      {here.map((category) => (
        <li key={category.id}>
          <div className="db-tree__row">
            <a className="govuk-link" href={hrefOf(category.id)}>
              {category.name}
            </a>
            <span className="db-soft">{category.listings === 1 ? '1 listing' : `${category.listings} listings`}</span>
            {category.isRegulated ? <StatusTag tone="held">Regulated</StatusTag> : null}
            {category.isClosed ? <StatusTag tone="stopped">Closed to new ones</StatusTag> : null}
            <form method="post" className="db-row">
              <Hidden name="categoryId" value={category.id} />
              <PlainButton name="intent" value="up" about={category.name}>
                Up
              </PlainButton>
              <PlainButton name="intent" value="down" about={category.name}>
                Down
              </PlainButton>
            </form>
          </div>
          <CategoryTree categories={categories} hrefOf={hrefOf} under={category.id} />
        </li>
      ))}
    </ul>
  )
}
