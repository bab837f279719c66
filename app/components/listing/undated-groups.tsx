import { Section } from '../ui/panel.tsx'

type Group = { href: string; title: string; summary: string; whenWords: string | null; placeWords: string | null }

/** Free groups that meet without a day being written down. */
export function UndatedGroups({ groups, moreHref }: { groups: Group[]; moreHref: string }) {
  if (groups.length === 0) return null
  return (
    <Section heading="More free groups" id="groups">
      <p>No day is written down for these. Their own page says when they meet.</p>
      <ul className="govuk-list govuk-list--spaced">
        {groups.map(({ href, title, summary, ...where }) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {title}
            </a>
            <br />
            {[where.whenWords, where.placeWords].filter(Boolean).join(', ') || summary}
          </li>
        ))}
      </ul>
      <p>
        <a className="govuk-link" href={moreHref}>
          See all free groups
        </a>
      </p>
    </Section>
  )
}
