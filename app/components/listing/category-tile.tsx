import { Picture, toneOf } from './picture.tsx'

/** A little shop for a category: awning, window, name over the door. */
export function CategoryTile(props: { name: string; href: string; tone: string; pictures: string[]; words: string }) {
  const { name, href, tone, pictures, words } = props
  return (
    <div className={`db-tile db-tile--${toneOf(tone)}`}>
      <div className="db-tile__awning" />
      <Picture tone={tone} pictures={pictures} />
      <div className="db-tile__body">
        <a className="govuk-link" href={href}>
          {name}
        </a>
        <p>{words}</p>
      </div>
    </div>
  )
}
