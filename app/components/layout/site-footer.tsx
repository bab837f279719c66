export type FooterColumn = { heading: string; links: { words: string; href: string }[] }

/** A person to talk to first, then the ways on. */
export function SiteFooter(props: {
  council: { name: string; phone: string | null }
  columns: FooterColumn[]
  small: { words: string; href: string }[]
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
                {column.links.map((link) => (
                  <li key={link.words}>
                    <a className="govuk-link" href={link.href}>
                      {link.words}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        <div className="db-footer__small">
          <p className="db-small">Daybook for {council.name}. Pictures: OpenMoji, CC BY-SA 4.0.</p>
          <ul className="db-row db-small">
            {small.map((link) => (
              <li key={link.href}>
                <a className="govuk-link" href={link.href}>
                  {link.words}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </footer>
  )
}
