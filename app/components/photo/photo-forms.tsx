import { getFormProps, useForm } from '@conform-to/react'
import type { Photo } from '#db/schema/shown.ts'
import { ErrorSummary } from '../forms/error-summary.tsx'
import { FileField } from '../forms/file-field.tsx'
import { Hidden } from '../forms/hidden-key.tsx'
import { SubmitButton } from '../forms/submit-button.tsx'
import { TextAreaField, TextField } from '../forms/text-fields.tsx'
import { useLastResult } from '../forms/use-last-result.ts'
import { PhotoImage } from '../listing/picture.tsx'
import { Button, PlainButton } from '../ui/button.tsx'

const types = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

/** A picture with its words, which are required: some people listen to this page. */
export function AddPhotoForm({ words, backHref }: { words: string; backHref: string }) {
  const last = useLastResult()
  const lastResult = last?.initialValue?.['act'] === 'add' ? last : undefined
  const [form, fields] = useForm<{ picture: File; alt: string }>({ id: 'photo', lastResult })
  return (
    <form method="post" encType="multipart/form-data" className="db-measure" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name="act" value="add" />
      <TextField
        field={fields.alt}
        label="What does the picture show?"
        hint="For people who cannot see it. For example: Maya and Dan plant beans in the railway garden."
      />
      <FileField
        field={{ id: fields.picture.id, name: fields.picture.name, errors: fields.picture.errors }}
        label="Choose the picture"
        hint="A JPEG, PNG, WebP or GIF, at most 10 MB. Ask everybody in it first. Where and when it was taken is removed."
        accept={types}
      />
      <SubmitButton backHref={backHref}>{words}</SubmitButton>
    </form>
  )
}

/** The pictures that are there, each with its words to change and ways to put it first or take it away. */
export function PhotosToChange({ photos }: { photos: Photo[] }) {
  return (
    <ul className="db-photos db-photos--change">
      {photos.map((photo, position) => (
        <li key={photo.id}>
          <PhotoImage photo={photo} isFirst />
          <AltForm photo={photo} position={position} />
          <form method="post" className="db-row">
            <Hidden name="photoId" value={photo.id} />
            {position > 0 ? (
              <PlainButton name="act" value="first" about={photo.alt}>
                Put it first
              </PlainButton>
            ) : null}
            <PlainButton name="act" value="remove" icon="cross" about={photo.alt}>
              Take it away
            </PlainButton>
          </form>
        </li>
      ))}
    </ul>
  )
}

function AltForm({ photo, position }: { photo: Photo; position: number }) {
  const last = useLastResult()
  const isThis = last?.initialValue?.['photoId'] === photo.id && last.initialValue['act'] === 'alt'
  const [form, fields] = useForm<{ alt: string }>({
    id: `alt-${position + 1}`,
    lastResult: isThis ? last : undefined,
    defaultValue: { alt: photo.alt },
  })
  return (
    <form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <Hidden name="act" value="alt" />
      <Hidden name="photoId" value={photo.id} />
      <TextAreaField field={fields.alt} label={`What picture ${position + 1} shows`} rows={3} />
      <Button look="secondary" about={`for picture ${position + 1}`}>
        Save the words
      </Button>
    </form>
  )
}
