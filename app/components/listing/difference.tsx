import type { Difference, Run } from '#app/domain/catalogue/versions/compare.ts'

/** What two versions say differently, part by part: before and after beside each other, their own words marked. */
export function Differences(props: { differences: Difference[]; before: string; after: string }) {
  const { differences, before, after } = props
  if (differences.length === 0) return <p>They say the same.</p>
  return (
    <dl className="db-diff">
      {differences.map((one) => (
        <div key={one.key}>
          <dt>{one.label}</dt>
          <dd>
            <Side heading={before} runs={one.before} />
            <Side heading={after} runs={one.after} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Side({ heading, runs }: { heading: string; runs: Run[] }) {
  return (
    <div>
      <p className="db-diff__side">{heading}</p>
      <p className="db-diff__words">
        {runs.length === 0 ? <span className="db-soft">Nothing</span> : null}
        {runs.map((run, at) =>
          run.in === 'both' ? (
            <span key={at}>{run.text}</span>
          ) : run.in === 'before' ? (
            <del key={at}>{run.text}</del>
          ) : (
            <ins key={at}>{run.text}</ins>
          ),
        )}
      </p>
    </div>
  )
}
