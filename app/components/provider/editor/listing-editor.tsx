import { getFormProps, useForm, type FieldMetadata } from '@conform-to/react'
import type { z } from 'zod'
import type { ListingEditorForm } from '#app/domain/catalogue/listing-form.ts'
import { ErrorSummary } from '../../forms/error-summary.tsx'
import { Hidden } from '../../forms/hidden-key.tsx'
import { TextField } from '../../forms/text-fields.tsx'
import { useLastResult } from '../../forms/use-last-result.ts'
import { Button } from '../../ui/button.tsx'
import { EasyReadFields } from '../easy-read-fields.tsx'
import { PictureChoices } from '../picture-choices.tsx'
import { AboutFields, PriceHoldsFields, type Branch } from './about-fields.tsx'
import { Theirs } from './beside.tsx'
import { fieldsInOrder, Part, PartsList } from './part.tsx'
import { AccessFields, PeopleFields } from './people-fields.tsx'
import { LivePreview } from './preview.tsx'
import { SeasonFields, TermsFields, WhenFields } from './time-fields.tsx'

type Typed = z.input<typeof ListingEditorForm>
type Lists =
  'pictures' | 'easyPictures' | 'easySentences' | 'languages' | 'access' | 'specialismIds' | 'hoursFrom' | 'hoursTo'
export type EditorValues = Partial<Record<Exclude<keyof Typed, Lists | 'basedOn' | 'intent'>, string>> &
  Partial<Record<Lists, string[]>>
export type EditorFields = Required<{
  [Field in keyof Typed]: FieldMetadata<Typed[Field], Typed>
}>

/** The form of a listing, new or not: short parts, of which only the first has to be filled in. */
export function ListingEditor(props: {
  categories: Branch[]
  specialisms: Branch[]
  values: EditorValues
  /** the newest version when this page was made: 0 for a new listing */
  number: number
  terms: { notice: number; late: [number, number] }
  backHref: string
}) {
  const { categories, specialisms, values, number, terms, backHref } = props
  const [form, fields] = useForm<Typed>({ id: 'listing', lastResult: useLastResult(), defaultValue: { ...values } })
  return (
    <div className="db-live">
      <form method="post" className="db-measure" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} order={fieldsInOrder} />
        <Theirs />
        <Hidden name="basedOn" value={String(number)} />
        <PartsList />
        <AboutFields fields={fields} categories={categories} />
        <PeopleFields fields={fields} specialisms={specialisms} />
        <PriceHoldsFields fields={fields} />
        <WhenFields fields={fields} />
        <WhereFields fields={fields} />
        <AccessFields fields={fields} spoken={values.languages ?? []} />
        <TermsFields fields={fields} now={terms} />
        <Part id="look">
          <PictureChoices field={fields.pictures} />
        </Part>
        <Part id="easy">
          <EasyReadFields
            picture={fields.easyPicture}
            pictures={fields.easyPictures.name}
            sentences={fields.easySentences.getFieldList()}
            sentencesName={fields.easySentences.name}
            written={values.easySentences ?? []}
            chosen={values.easyPictures ?? []}
            formId={form.id}
          />
        </Part>
        <SeasonFields fields={fields} />
        <div className="govuk-button-group db-part__acts">
          <Button name="intent" value="save">
            Save it
          </Button>
          <Button name="intent" value="preview" look="secondary">
            See how it will look
          </Button>
          <Button name="intent" value="draft" look="secondary">
            Keep it for later
          </Button>
          <a className="govuk-link" href={backHref}>
            Go back
          </a>
        </div>
      </form>
      <LivePreview />
    </div>
  )
}

function WhereFields({ fields }: { fields: EditorFields }) {
  return (
    <Part id="where">
      <TextField field={fields.placeWords} label="Where, if there is a place?" />
      <TextField
        field={fields.district}
        label="Where are you based?"
        hint="The first part of a postcode: FH2"
        width={5}
      />
      <TextField field={fields.milesServed} label="How many miles do you go?" width={3} inputMode="numeric" />
      <TextField field={fields.districtsServed} label="Or to which districts?" hint="With commas between: FH1, FH2" />
    </Part>
  )
}
