import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import { asAnswer } from '#app/auth/rooms.server.ts'
import type { EditorValues } from '#app/components/provider/editor/listing-editor.tsx'
import { listCategories, listSpecialisms } from '#app/domain/catalogue/categories.server.ts'
import { lateValue, usualLanguages } from '#app/domain/catalogue/editor/choices.ts'
import { weekdays } from '#app/domain/shared/words.ts'
import { timeOfMinute } from '#app/domain/catalogue/editor/hours.ts'
import { ListingEditorForm } from '#app/domain/catalogue/listing-form.ts'
import { suggestCategories, type Told } from '#app/domain/catalogue/taxonomy/suggest.ts'
import { changedSince } from '#app/domain/catalogue/versions/changed-since.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { withPlainLines } from '#app/http/plain-lines.ts'
import { db } from '#db/client.ts'
import type { ListingContent } from '#db/schema/listing-versions.ts'
import { livePreview, previewShown } from './preview-listing.server.ts'

type About = {
  actor: Actor
  organisationId: string
  listingId: string | null
  /** the network address, for the limit of previews */
  visitor: string
}

/**
 * What the editor answers before anything is saved: how it will look, where that is asked; what somebody else has saved
 * meanwhile, beside what was typed. Null: go on and save.
 */
export async function answerEditor(request: Request, about: About) {
  const { actor, listingId } = about
  const typed = withPlainLines(await request.clone().formData())
  if (typed.get('intent') === 'live') return data({ preview: await livePreview(typed, about) })
  const submission = parseWithZod(typed, { schema: ListingEditorForm })
  if (submission.status !== 'success') return null
  const { intent, basedOn, ...said } = submission.value
  if (intent === 'preview') {
    const suggestions = await suggestionsFor(said, said.categoryId)
    return data({ lastResult: submission.reply(), preview: await previewShown(said, about), suggestions, theirs: null })
  }
  if (!listingId || basedOn === undefined) return null
  const theirs = await asAnswer(() => changedSince(db, actor, { listingId, number: basedOn }))
  if (!theirs) return null
  const who = theirs.byName ?? 'Somebody else'
  const sentences = [
    `${who} changed this listing while you were writing`,
    `That was on ${instantInWords(theirs.at)}. Nothing is saved yet and nothing is lost: what you typed is still here. Take over what you like of theirs, then save again.`,
  ]
  return data(
    {
      lastResult: submission.reply({ formErrors: sentences }),
      ...{ preview: null, suggestions: [] },
      theirs: { who, differences: theirs.differences },
    },
    { status: 409 },
  )
}

/** Shelves that a text speaks of, other than the one chosen. */
export async function suggestionsFor(told: Told, categoryId: string) {
  const categories = await listCategories(db)
  return suggestCategories(told, categories).filter(({ id }) => id !== categoryId)
}

/** What the editor's lists offer: what is open to new listings, and what this one has already. */
export async function editorLists(own?: Pick<ListingContent, 'categoryId' | 'specialismIds'>) {
  const [categories, specialisms] = await Promise.all([
    listCategories(db, own && [own.categoryId]),
    listSpecialisms(db, own?.specialismIds),
  ])
  const branch = ({ id, name, depth }: { id: string; name: string; depth: number }) => ({ id, name, depth })
  return { categories: categories.map(branch), specialisms: specialisms.map(branch) }
}

/** What a listing says, as its form shows it. */
export function valuesOf(content: ListingContent): EditorValues {
  const text = (value: string | number | null) => (value === null ? '' : String(value))
  const isUsual = (name: string) => usualLanguages.some((usual) => usual === name)
  const hourOf = (end: 'startsMinute' | 'endsMinute') =>
    weekdays.map((_, position) => {
      const open = content.hours.find(({ weekday }) => weekday === position + 1)
      return open ? timeOfMinute(open[end]) : ''
    })
  return {
    ...{ title: content.title, summary: content.summary, description: content.description },
    ...{ categoryId: content.categoryId, kind: content.kind, specialismIds: content.specialismIds },
    lineKind: content.isFree ? 'free' : (content.lineKind ?? ''),
    ...{ whoFor: text(content.whoFor), included: text(content.included), notIncluded: text(content.notIncluded) },
    ...{
      goodToKnow: text(content.goodToKnow),
      whenWords: text(content.whenWords),
      placeWords: text(content.placeWords),
    },
    ...{ district: text(content.district), milesServed: text(content.milesServed) },
    districtsServed: content.districtsServed.join(', '),
    pictures: content.pictures,
    deliveryCharge: content.deliveryPence === null ? '' : (content.deliveryPence / 100).toFixed(2),
    ...{ returnDays: text(content.returnDays), noticeDays: String(content.noticeDays) },
    late: lateValue(content.lateCancelHours, content.lateCancelPercent),
    languages: content.languages.filter(isUsual),
    otherLanguages: content.languages.filter((name) => !isUsual(name)).join(', '),
    ...{ access: content.access, capacity: text(content.capacity), waitingWeeks: text(content.waitingWeeks) },
    ...{ hoursFrom: hourOf('startsMinute'), hoursTo: hourOf('endsMinute') },
    ...seasonValues(content),
    easyPictures: content.easyRead?.sentences.map(({ picture }) => picture) ?? [],
    easySentences: content.easyRead?.sentences.map(({ words }) => words) ?? [],
  }
}

function seasonValues({ seasonFrom, seasonTo }: ListingContent): EditorValues {
  if (seasonFrom?.length === 5 && seasonTo) {
    const month = (text: string) => String(Number(text.slice(0, 2)))
    return { season: 'yearly', seasonMonthFrom: month(seasonFrom), seasonMonthTo: month(seasonTo) }
  }
  return seasonFrom || seasonTo
    ? { season: 'days', seasonDayFrom: seasonFrom ?? '', seasonDayTo: seasonTo ?? '' }
    : { season: 'always' }
}
