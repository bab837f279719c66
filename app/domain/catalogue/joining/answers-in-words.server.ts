import { eq } from 'drizzle-orm'
import { categories, units } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import type { Db } from '#db/client.ts'
import { penceFrom, pounds } from '../../shared/money.ts'
import { perUnit } from '../../shared/words.ts'
import { vatChoices } from '../price-words.ts'
import type { Answers, Question } from './questions.ts'

function vatWords({ vatInPrice }: Answers): string {
  return vatChoices.find(({ value }) => value === vatInPrice)?.words ?? ''
}

/** The answers as they are read back: the shelf and the council by name, the price with its unit. */
export async function answersInWords(db: Db, answers: Answers): Promise<Partial<Record<Question, string>>> {
  const [shelf] = answers['category']
    ? await db.select({ name: categories.name }).from(categories).where(eq(categories.slug, answers['category']))
    : []
  const [council] = answers['councilId']
    ? await db
        .select({ name: organisations.name })
        .from(organisations)
        .where(eq(organisations.id, answers['councilId']))
    : []
  const unit = units.find((one) => one === answers['unit'])
  const pence = penceFrom(answers['amount'] ?? '')
  return {
    ...answers,
    category: shelf?.name ?? '',
    council: council?.name ?? '',
    vat: answers['registered'] === 'yes' ? `${answers['vatNumber'] ?? ''}. ${vatWords(answers)}` : 'Not registered',
    price: unit && pence ? `${pounds(pence)} ${perUnit(unit)}` : '',
  }
}
