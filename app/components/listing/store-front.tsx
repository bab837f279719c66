import type { ReactNode } from 'react'
import type { Photo } from '#db/schema/shown.ts'
import { openMoji, PhotoImage, toneOf } from './picture.tsx'

/** The head of a store: its own photograph, or a shop front in the colours of what it sells most; its name beside it. */
export function StoreFront(props: {
  name: string
  tone: string
  pictures: string[]
  photo?: Photo | null
  children: ReactNode
}) {
  const { tone, pictures, photo = null, children } = props
  return (
    <div className="db-store">
      <div className="govuk-width-container db-store__row">
        {photo ? (
          <div className="db-picture db-picture--photo">
            <PhotoImage photo={photo} isFirst />
          </div>
        ) : (
          <div className={`db-store__front db-store__front--${toneOf(tone)}`}>
            <Front />
            <span className="db-store__window">
              {pictures.map((code) => (
                <img key={code} src={openMoji(code)} alt="" width="72" height="72" />
              ))}
            </span>
          </div>
        )}
        <div>{children}</div>
      </div>
    </div>
  )
}

function Front() {
  return (
    <svg viewBox="0 0 420 300" aria-hidden="true" focusable="false">
      <rect className="is-sky" width="420" height="300" />
      <g className="is-paper" fillOpacity=".5">
        <circle cx="40" cy="30" r="5" />
        <circle cx="120" cy="20" r="3" />
        <circle cx="210" cy="34" r="5" />
        <circle cx="300" cy="18" r="3" />
        <circle cx="380" cy="34" r="5" />
      </g>
      <rect className="is-paper" x="36" y="52" width="348" height="218" rx="6" />
      <rect className="is-awning" x="36" y="52" width="348" height="14" />
      {Array.from({ length: 12 }, (_, stripe) => (
        <path
          key={stripe}
          className={stripe % 2 ? 'is-paper' : 'is-awning'}
          d={`M${36 + 29 * stripe} 66h29v30a14.5 14.5 0 0 1-29 0z`}
        />
      ))}
      <rect className="is-glass" x="58" y="138" width="196" height="104" rx="6" />
      <rect className="is-shelf" x="58" y="224" width="196" height="18" />
      <rect className="is-door" x="276" y="134" width="84" height="136" rx="8" />
      <rect className="is-light" x="290" y="148" width="56" height="58" rx="5" />
      <g className="is-tally">
        <path d="M306 164v26M314 164v26M322 164v26M330 164v26M300 184l36-14" />
      </g>
      <rect className="is-street" y="268" width="420" height="32" />
    </svg>
  )
}
