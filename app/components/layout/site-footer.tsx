type Link = { words: string; href: string }
export type FooterColumn = { heading: string; links: Link[] }

/** A person to talk to first, then the ways on. */
export function SiteFooter(props: {
  council: { name: string; phone: string | null }
  columns: FooterColumn[]
  small: Link[]
}) {
  const { council, columns, small } = props
  return (
    <footer className="db-footer">
      <div className="govuk-width-container">
        <div className="db-footer__cols">
          <div>
            <h2>Talk to a person</h2>
            {council.phone ? <p className="db-phone">{council.phone}</p> : null}
            <p>Monday to Friday, 8am to 6pm. We can call you back, and we can use an interpreter.</p>
          </div>
          {columns.map((column) => (
            <div key={column.heading}>
              <h2>{column.heading}</h2>
              <ul>
                <LinkItems links={column.links} />
              </ul>
            </div>
          ))}
        </div>
        <div className="db-footer__small">
          <p className="db-small">Daybook for {council.name}. Pictures: OpenMoji, CC BY-SA 4.0.</p>
          <ul className="db-row db-small">
            <LinkItems links={small} />
          </ul>
        </div>
      </div>
    </footer>
  )
}

function LinkItems({ links }: { links: Link[] }) {
  return links.map(({ words, href }) => (
    <li key={words}>
      <a className="govuk-link" href={href}>
        {words}
      </a>
    </li>
  ))
}
