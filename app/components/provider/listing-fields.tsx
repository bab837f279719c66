import { getFormProps, useForm } from '@conform-to/react'
import type { z } from 'zod'
import type { ListingForm } from '#app/domain/catalogue/listing-form.ts'
import { kindWords } from '#app/domain/catalogue/listing.ts'
import { RadiosField, SelectField } from '../forms/choice-fields.tsx'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { SubmitButton } from '../forms/submit-button.tsx'
import { MoneyField, TextAreaField, TextField } from '../forms/text-fields.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { Details } from '../ui/panel.tsx'
import { EasyReadFields } from './easy-read-fields.tsx'
import { PictureChoices } from './picture-choices.tsx'

type ListingInput = z.input<typeof ListingForm>
type Lists = 'pictures' | 'easyPictures' | 'easySentences'
export type ListingValues = Partial<Record<Exclude<keyof ListingInput, Lists>, string>> &
  Partial<Record<Lists, string[]>>

/** The form of a listing, new or not. */
export function ListingFields(props: {
  categories: { id: string; name: string }[]
  values: ListingValues
  submitWords: string
  backHref: string
}) {
  const { categories, values, submitWords, backHref } = props
  const [form, fields] = useForm<ListingInput>({
    id: 'listing',
    lastResult: useLastResult(),
    defaultValue: { ...values },
  })
  return (
    <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <TextField
        field={fields.title}
        label="What is it called?"
        hint="Short, as on a shop window: A walk and a chat."
      />
      <TextField field={fields.summary} label="In one sentence, what is it?" />
      <TextAreaField
        field={fields.description}
        label="What happens?"
        hint="As you would tell a neighbour. Leave an empty line for a new paragraph."
        rows={7}
      />
      <SelectField
        field={fields.categoryId}
        label="Where in the shop does it belong?"
        blank="Choose one"
        options={categories.map(({ id, name }) => ({ value: id, words: name }))}
      />
      <SelectField
        field={fields.kind}
        label="What is it?"
        blank="Choose one"
        options={Object.entries(kindWords).map(([value, words]) => ({ value, words }))}
      />
      <RadiosField
        field={fields.lineKind}
        label="How is it ordered?"
        options={[
          { value: 'visits', words: 'By time', hint: 'Somebody comes, or a session is held, on chosen days.' },
          { value: 'items', words: 'By number', hint: 'Things that are brought: rails, dinners, miles.' },
          { value: 'free', words: 'It costs nothing', hint: 'It is found, and not ordered.' },
        ]}
      />
      <TextAreaField field={fields.whoFor} label="Who is it for?" rows={2} />
      <TextAreaField field={fields.included} label="What is in the price?" rows={2} />
      <TextAreaField field={fields.goodToKnow} label="What is good to know?" rows={2} />
      <TextField field={fields.whenWords} label="When?" hint="Such as: Every Tuesday, 2pm to 3:30pm" />
      <TextField field={fields.placeWords} label="Where, if there is a place?" />
      <TextField
        field={fields.district}
        label="Where are you based?"
        hint="The first part of a postcode: FH2"
        width={5}
      />
      <TextField field={fields.milesServed} label="How many miles do you go?" width={3} inputMode="numeric" />
      <TextField field={fields.districtsServed} label="Or to which districts?" hint="With commas between: FH1, FH2" />
      <PictureChoices field={fields.pictures} />
      <Details summary="Notice, late changes, delivery">
        <TextField field={fields.noticeDays} label="Notice to end it, in days" width={3} inputMode="numeric" />
        <TextField
          field={fields.lateCancelHours}
          label="A visit is paid for when it is called off later than so many hours before"
          width={3}
          inputMode="numeric"
        />
        <TextField field={fields.lateCancelPercent} label="Then so many per cent" width={3} inputMode="numeric" />
        <MoneyField field={fields.deliveryCharge} label="For bringing things, each order" />
        <TextField
          field={fields.returnDays}
          label="Things may come back within so many days"
          width={3}
          inputMode="numeric"
        />
      </Details>
      <EasyReadFields
        picture={fields.easyPicture}
        pictures={fields.easyPictures.name}
        sentences={fields.easySentences.getFieldList()}
        sentencesName={fields.easySentences.name}
        written={values.easySentences ?? []}
        chosen={values.easyPictures ?? []}
        formId={form.id}
      />
      <SubmitButton backHref={backHref}>{submitWords}</SubmitButton>
    </form>
  )
}
