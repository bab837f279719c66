const words: Partial<Record<number, { title: string; sentences: string[] }>> = {
  403: {
    title: 'You may not do this here',
    sentences: [
      'You can see this page’s neighbours, but this one, or what you just tried, is for somebody else.',
      'Nothing was changed. If you think you should be able to, ask the person it belongs to, or call us.',
    ],
  },
  404: {
    title: 'There is nothing here',
    sentences: [
      'The address may have a letter wrong, or what was here is gone, or it is not yours to see.',
      'You can go back, look in the shop, or call us and we will look for you.',
    ],
  },
  429: {
    title: 'That was a lot at once',
    sentences: ['For safety we wait a little after many tries. Nothing is lost. Try again in a few minutes.'],
  },
  503: {
    title: 'Daybook is busy',
    sentences: ['Nothing was done and nothing is lost. Try again in a minute.'],
  },
}

const broken = {
  title: 'Something broke on our side',
  sentences: [
    'It is not your fault. What you did before is safe, and your money is where it was.',
    'Try again in a few minutes. If you were paying or ordering, look at your orders first: we never do the same thing twice.',
  ],
}

/** Where a page should be and is not. `said`: the sentence of a refusal, shown instead of ours. */
export function Trouble(props: { status: number; said?: string; phone: string | null; homeHref: string }) {
  const { status, said, phone, homeHref } = props
  const { title, sentences } = words[status] ?? broken
  return (
    <div className="db-empty">
      <img src="/img/illustrations/empty-shelf.svg" alt="" width="320" height="200" />
      <div>
        <h1 className="govuk-heading-l">{title}</h1>
        {(said ? [said] : sentences).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {phone ? (
          <p>
            Call us: <strong className="db-unbroken">{phone}</strong>
          </p>
        ) : null}
        <a className="govuk-button govuk-!-margin-bottom-0" href={homeHref}>
          Go to the start
        </a>
      </div>
    </div>
  )
}
