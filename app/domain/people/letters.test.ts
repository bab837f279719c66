import { expect, test } from 'vitest'
import { aMandate, aMember, anOrganisation, aPerson, aUser } from '#tests/factories/people.ts'
import { db } from '#db/client.ts'
import { getLetterhead, listLetters } from './letters.server.ts'
import { howToAnswer } from './letterhead.ts'

const townHall = {
  council: 'Fernhill Borough Council',
  phone: '01632 960 123',
  address: 'Town Hall,\nFernhill, FH1 1AA',
}

test('a letter says on which telephone and to what address it is answered', () => {
  expect(howToAnswer(townHall)).toBe(
    'To answer, or to ask something, call 01632 960 123 or write to Fernhill Borough Council, Town Hall, Fernhill, FH1 1AA.',
  )
  expect(howToAnswer({ ...townHall, phone: null, address: null })).toContain('write to Fernhill Borough Council.')
})

test('a letter tells of no press: who may act is ended by telephone or letter', async () => {
  const ann = await aPerson({ email: null, address: '3 Mill Lane' })
  await aMandate(ann, await aUser())
  const practitioner = await aMember(ann.councilId, 'practitioner')
  const [letter] = await listLetters(db, practitioner, { organisationId: ann.councilId })
  expect(letter?.lines.join(' ')).toContain('you can end it by telephone or letter')
  expect(letter?.lines.join(' ')).not.toContain('press')
})

test('the head of a letter is its own council’s, for those who post its letters', async () => {
  const organisationId = await anOrganisation({ kind: 'council', name: 'Elm Council', phone: '01632 960 555' })
  const practitioner = await aMember(organisationId, 'practitioner')
  expect(await getLetterhead(db, practitioner, { organisationId })).toMatchObject({
    council: 'Elm Council',
    phone: '01632 960 555',
  })
  const elsewhere = await aMember(await anOrganisation({ kind: 'council' }), 'practitioner')
  await expect(getLetterhead(db, elsewhere, { organisationId })).rejects.toMatchObject({ code: 'not-found' })
})
