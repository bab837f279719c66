import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { changeInWords } from '../../catalogue/coming-prices.ts'
import { tellByMailOrLetter } from '../../people/tell-person.server.ts'
import { groupBy } from '../../shared/group-by.ts'
import { enqueue } from '../../shared/outbox.server.ts'
import { dayInWords } from '../../shared/words.ts'
import type { PriceNews } from './change-prices.server.ts'
import { whoActsFor, type PersonWithLine } from './people-with-lines.server.ts'

type Concerned = { person: PersonWithLine; news: PriceNews }
type About = {
  concerned: Concerned[]
  listing: { slug: string; title: string; providerName: string }
  key: string
}

/** A mail or letter to each person, and one mail to each who acts for some of them, for each council: its people may have a rate of their own. */
export async function tellOfPrices(tx: Tx, { concerned, listing, key }: About): Promise<void> {
  const subject = `New prices: ${listing.title}`
  for (const { person, news } of concerned) {
    await tellByMailOrLetter(tx, person, {
      key: `prices:${key}:${person.id}`,
      subject,
      lines: [...newsLines(news, listing), 'What you have ordered stays at the price it was ordered at.'],
      link: { words: 'See the prices', path: paths.shopListing(person.id, listing.slug) },
    })
  }
  const byId = new Map(concerned.map((one) => [one.person.id, one]))
  const acting = await whoActsFor(tx, [...byId.keys()])
  const ofCouncil = (personId: string) => byId.get(personId)?.person.councilId ?? ''
  for (const [userAndCouncil, theirs] of groupBy(acting, (one) => `${one.userId}:${ofCouncil(one.personId)}`)) {
    const people = [...new Set(theirs.map(({ personId }) => personId))].flatMap((id) => byId.get(id) ?? [])
    const [first] = people
    const [{ email } = { email: '' }] = theirs
    if (!first) continue
    const names = people.map(({ person }) => person.shortName).join(', ')
    await enqueue(tx, {
      kind: 'mail',
      key: `prices:${key}:${userAndCouncil}`,
      payload: {
        to: email,
        subject,
        lines: [
          `It is for ${names}.`,
          ...newsLines(first.news, listing),
          'What is ordered stays at the price it was ordered at.',
        ],
        link: { words: 'People you act for', path: paths.actingFor() },
      },
    })
  }
}

function newsLines({ changes, from, to }: PriceNews, { title, providerName }: About['listing']): string[] {
  const plain = (day: string) => dayInWords(day, { weekday: false })
  if (changes.length === 0) {
    return [`${providerName} does not change the price of ${title} on ${plain(from)} after all.`]
  }
  const days = to ? `from ${plain(from)} to ${plain(to)}` : `from ${plain(from)}`
  return [`${providerName} changes what ${title} costs ${days}.`, ...changes.map(changeInWords)]
}
