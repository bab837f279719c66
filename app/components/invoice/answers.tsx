export type Answer = { value: string; words: string; result: string; isMain?: boolean }

/** Several answers to one question, each a button with its result in words. `name` is what the form sends. */
export function Answers({ answers, name = 'answer' }: { answers: Answer[]; name?: string }) {
  return (
    <div className="db-answers">
      {answers.map((answer) => (
        <button
          key={answer.value}
          type="submit"
          className={`govuk-button${answer.isMain ? '' : ' govuk-button--secondary'}`}
          name={name}
          value={answer.value}
        >
          {answer.words}
          <span>{answer.result}</span>
        </button>
      ))}
    </div>
  )
}
