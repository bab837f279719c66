import { countTry } from '#app/auth/limits.server.ts'
import { asAnswer } from '#app/auth/rooms.server.ts'
import { ListingEditorForm, type ListingSaid } from '#app/domain/catalogue/listing-form.ts'
import { viewOf } from '#app/domain/catalogue/listing-view.ts'
import { cheapestOf } from '#app/domain/catalogue/prices.ts'
import { previewOf } from '#app/domain/catalogue/versions/preview.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { readAsItStands } from '#app/http/as-it-stands.server.ts'
import { db } from '#db/client.ts'
import { easyPrice, menuShown } from './menu-shown.ts'

type About = { actor: Actor; organisationId: string; listingId: string | null }

/** How a listing would look if it said this. Nothing is written. */
export async function previewShown(said: ListingSaid, { actor, organisationId, listingId }: About) {
  const listing = await asAnswer(() => previewOf(db, actor, { organisationId, listingId, said }))
  return {
    listing: viewOf(listing),
    menu: menuShown(listing.menu, listing),
    cheapest: easyPrice(cheapestOf(listing.menu), listing),
  }
}
export type PreviewShown = Awaited<ReturnType<typeof previewShown>>

/**
 * How a listing would look with what is typed so far, for the page's own script, which asks while somebody types.
 * What is not there yet has words in its place. Answers 429 when it is asked too often.
 */
export async function livePreview(typed: FormData, about: About & { visitor: string }) {
  const who = { visitor: about.visitor, about: about.actor.userId }
  await asAnswer(() => countTry('preview', who))
  const said = readAsItStands(cutToLength(typed), ListingEditorForm, unfinished)
  return said && previewShown({ ...said, ...asTyped(typed, said) }, about)
}

const unfinished = {
  standIns: {
    ...{ categoryId: 'none', kind: 'service', lineKind: 'visits', title: 'Its name' },
    ...{ summary: 'One sentence that says what it is', description: 'What happens: tell it as to a neighbour.' },
  },
  together: [
    ['hoursFrom', 'hoursTo'],
    ['season', 'seasonMonthFrom', 'seasonMonthTo', 'seasonDayFrom', 'seasonDayTo'],
  ],
}

/** Words that are still too short or already too long are shown as they are typed. */
function asTyped(typed: FormData, said: Pick<ListingSaid, 'title' | 'summary' | 'description'>) {
  const wordsOf = (name: keyof typeof said) => {
    const words = typed.get(name)
    return (typeof words === 'string' && words.trim()) || said[name]
  }
  return { title: wordsOf('title'), summary: wordsOf('summary'), description: wordsOf('description') }
}

/** One sentence of easy read that is too long does not take the others away. */
function cutToLength(typed: FormData): FormData {
  const sentences = typed.getAll('easySentences').map((sentence) => (typeof sentence === 'string' ? sentence : ''))
  typed.delete('easySentences')
  for (const sentence of sentences) typed.append('easySentences', sentence.slice(0, 120))
  return typed
}
