import { firstMiles, isByNumber, isThingOf } from '#app/domain/catalogue/joining/first-listing.ts'
import type { Answers, JoiningKind, Question } from '#app/domain/catalogue/joining/questions.ts'
import { pictureInWords } from '#app/domain/catalogue/editor/pictures.ts'
import { selfBilling } from '#app/domain/people/agreements/self-billing.ts'
import { openMoji } from '../listing/picture.tsx'
import { SummaryList } from '../ui/summary-list.tsx'
import { answerNames } from './question-words.ts'

export type Answered = { question: Question; words: string; href: string }

/** Every answer, each with a way to change it. */
export function AnswerList({ answered }: { answered: Answered[] }) {
  return (
    <SummaryList
      rows={answered.map(({ question, words, href }) => ({
        key: answerNames[question],
        value: question === 'picture' ? <ChosenPicture code={words} /> : words,
        actions: [{ href, words: 'Change', about: answerNames[question].toLowerCase() }],
      }))}
    />
  )
}

function ChosenPicture({ code }: { code: string }) {
  return (
    <>
      <img src={openMoji(code)} alt="" width="40" height="40" /> {pictureInWords(code)}
    </>
  )
}

/** What a new store begins with, which nobody was asked. */
export function BeginsWith({ kind, answers }: { kind: JoiningKind; answers: Answers }) {
  if (kind === 'community') return null
  const unit = answers['unit'] ?? ''
  return (
    <>
      <h2 className="govuk-heading-m">What your store begins with</h2>
      <p>You can change all of this later.</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          You go up to {firstMiles} miles from {answers['district']}.
        </li>
        {isThingOf(unit) ? <li>Things can come back within 14 days.</li> : null}
        {isByNumber(unit) ? null : (
          <>
            <li>Either side can end it with 7 days’ notice.</li>
            <li>Half the price is paid for a visit that is called off less than 24 hours before.</li>
          </>
        )}
        {kind === 'in-house' || answers['registered'] ? null : <li>You are not registered for VAT.</li>}
      </ul>
    </>
  )
}

/** What a provider agrees to, in full. */
export function InvoiceWords() {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {selfBilling.sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
