import { Hidden } from '../forms/hidden-key.tsx'
import { Button, PlainButton } from '../ui/button.tsx'
import { StatusTag, type Tone } from '../ui/status-tag.tsx'

type State = 'draft' | 'waiting' | 'approved' | 'returned' | 'superseded'
export type ShownVersion = {
  number: number
  state: State
  stateWords: string
  words: string
  reason: string | null
  restoresNumber: number | null
}

const tones = {
  draft: 'held',
  waiting: 'waiting',
  approved: 'done',
  returned: 'trouble',
  superseded: 'stopped',
} as const satisfies Record<State, Tone>

/** Versions, the newest first: two to compare, and each to bring back. */
export function VersionList(props: { versions: ShownVersion[]; asked: { from: number; to: number }; newest: number }) {
  const { versions, asked, newest } = props
  return (
    <>
      <ol className="db-cards" reversed>
        {versions.map((version) => (
          <li key={version.number}>
            <article className="db-card">
              <div className="db-row db-row--apart">
                <h2 className="govuk-heading-s govuk-!-margin-bottom-1">Version {version.number}</h2>
                <StatusTag tone={tones[version.state]}>{version.stateWords}</StatusTag>
              </div>
              <p className="govuk-!-margin-bottom-1">{version.words}</p>
              {version.restoresNumber ? <p>Brings back version {version.restoresNumber}.</p> : null}
              {version.reason ? <p className="govuk-inset-text">The council asked: {version.reason}</p> : null}
              {version.number === newest ? null : (
                <form method="post">
                  <Hidden name="number" value={String(version.number)} />
                  <Hidden name="basedOn" value={String(newest)} />
                  <PlainButton about={`version ${version.number}`}>Bring it back</PlainButton>
                </form>
              )}
            </article>
          </li>
        ))}
      </ol>
      {versions.length > 1 ? (
        <form method="get" className="db-row govuk-!-margin-top-6" aria-label="Compare two versions">
          <Which name="from" label="Compare version" chosen={asked.from} versions={versions} />
          <Which name="to" label="with version" chosen={asked.to} versions={versions} />
          <Button look="secondary">Compare</Button>
        </form>
      ) : null}
    </>
  )
}

function Which(props: { name: string; label: string; chosen: number; versions: ShownVersion[] }) {
  const { name, label, chosen, versions } = props
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={`compare-${name}`}>
        {label}
      </label>
      <select className="govuk-select" id={`compare-${name}`} name={name} defaultValue={String(chosen)}>
        {versions.map(({ number }) => (
          <option key={number} value={number}>
            {number}
          </option>
        ))}
      </select>
    </div>
  )
}
