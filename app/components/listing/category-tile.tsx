import { Picture, toneOf, type CategoryTone } from './picture.tsx'

const windows: Record<CategoryTone, string[]> = {
  home: ['1F3E1', '1F9F9'],
  out: ['1F68C', '1F97E'],
  do: ['1F3A8', '1F3B8'],
  food: ['1F372', '1F34E'],
  breaks: ['26FA', '1F333'],
  learn: ['1F4DA', '1F4BB'],
  kit: ['1F6C1', '1F527'],
  free: ['1F3B6', '2615'],
}

/** A little shop for a category: awning, window, name over the door. */
export function CategoryTile(props: { name: string; href: string; tone: string; words: string }) {
  const { name, href, words } = props
  const tone = toneOf(props.tone)
  return (
    <div className={`db-tile db-tile--${tone}`}>
      <div className="db-tile__awning" />
      <Picture tone={tone} pictures={windows[tone]} />
      <div className="db-tile__body">
        <a className="govuk-link" href={href}>
          {name}
        </a>
        <p>{words}</p>
      </div>
    </div>
  )
}
