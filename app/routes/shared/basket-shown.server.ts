import type { QuotedLine } from '#app/domain/ordering/quote.ts'
import { quoteBasket } from '#app/domain/ordering/quote-basket.server.ts'
import { sumInWords, whenInWords } from '#app/domain/ordering/schedule-words.ts'
import { worthKnowing } from '#app/domain/ordering/worth-knowing.server.ts'
import { providerTypeWords } from '#app/domain/catalogue/listing.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { timesInWords } from '#app/domain/ordering/delivery-words.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import type { Db } from '#db/client.ts'

/** A basket as its pages show it: lines by provider, pots before and after, and what can be done. Null: not theirs. */
export async function basketShown(db: Db, actor: Actor, personId: string) {
  const basket = await quoteBasket(db, actor, personId)
  if (!basket) return null
  const known = await worthKnowing(db, { personId, lines: basket.lines })
  return {
    lines: basket.lines.map((line) => ({
      ...lineShown(line),
      note: basket.wanted.get(line.id)?.note ?? null,
      worthKnowing: known.get(line.id) ?? [],
    })),
    later: basket.later.map(({ line, title, providerName, slug }) => ({ id: line.id, title, providerName, slug })),
    gone: basket.gone.map(({ line, title, why }) => ({ id: line.id, title, why })),
    pots: basket.pots,
    totalPence: basket.totalPence,
    isEnough: basket.isEnough && basket.gone.length === 0,
    mayApprove: basket.mayApprove,
  }
}

export type BasketShown = NonNullable<Awaited<ReturnType<typeof basketShown>>>
export type BasketLineShown = BasketShown['lines'][number]

function lineShown({ id, priced, pot, why, shortPence, leftPence, ways, mayAlsoPay }: QuotedLine) {
  const { listing, visits } = priced
  return {
    id,
    title: listing.title,
    slug: listing.slug,
    tone: listing.categoryTone,
    pictures: listing.pictures,
    category: listing.categoryName,
    providerId: listing.providerId,
    providerName: listing.providerName,
    providerBy: listing.providerType ? capital(providerTypeWords[listing.providerType].replace(/^an? /, '')) : '',
    isItems: listing.lineKind === 'items',
    when: whenInWords(visits),
    sum: sumInWords(priced),
    costPence: priced.costPence,
    quantity: visits[0]?.quantity ?? 1,
    visits: visits.map(({ day, startMinute, minutes }) => ({
      day,
      words: `${dayInWords(day)}${startMinute === null || minutes === null ? '' : `, ${timesInWords(startMinute, minutes)}`}`,
    })),
    pot,
    why,
    shortPence,
    leftPence,
    ways,
    mayAlsoPay,
  }
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
