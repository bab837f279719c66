import { expect, test } from 'vitest'
import { GiveMandateForm, RecordMandateForm } from './mandate-forms.ts'

test('whoever gives a permission is asked who they are to you; a practitioner, who they are to the person', () => {
  const said = (form: typeof GiveMandateForm | typeof RecordMandateForm) =>
    form.safeParse({ intent: 'give' }).error?.issues.find(({ path }) => path[0] === 'relation')?.message
  expect(said(GiveMandateForm)).toBe('Say who they are to you.')
  expect(said(RecordMandateForm)).toBe('Say who they are to the person.')
})
