import { dayInWords } from '#app/domain/shared/words.ts'
import { Icon } from '../ui/icon.tsx'

export type Rating = { stars: number; count: number }

/** "4.9 (23)", on cards. */
export function shortRating({ stars, count }: Rating): string {
  return `${stars.toFixed(1)} (${count})`
}

/** "4.4 out of 5 (61 reviews)". */
export function Stars({ rating }: { rating: Rating }) {
  return (
    <span className="db-stars">
      <Icon name="star" /> {rating.stars.toFixed(1)} out of 5{' '}
      <span className="db-soft">
        ({rating.count} {rating.count === 1 ? 'review' : 'reviews'})
      </span>
    </span>
  )
}

export type ReviewFacts = {
  id: string
  stars: number
  words: string
  byWords: string
  writtenOn: string
  answer: string | null
}

/** What people said, each with the answer they got. */
export function Reviews({ reviews }: { reviews: ReviewFacts[] }) {
  return (
    <ul className="db-reviews">
      {reviews.map((review) => (
        <li key={review.id}>
          <span className="db-stars">
            <Icon name="star" /> {review.stars} out of 5
          </span>
          <blockquote>{review.words}</blockquote>
          <cite>
            {review.byWords}, {dayInWords(review.writtenOn)}
          </cite>
          {review.answer ? (
            <p className="govuk-!-margin-top-3 govuk-!-margin-bottom-0">
              <strong>Their answer:</strong> {review.answer}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
