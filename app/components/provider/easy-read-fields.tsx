import { pictureInWords, shelfPictures } from '#app/domain/catalogue/editor/pictures.ts'
import { TextField } from '../forms/text-fields.tsx'
import type { Field } from '../forms/field.tsx'

/** Easy read: three short sentences, each with a picture. */
export function EasyReadFields(props: {
  picture: Field
  pictures: string
  sentences: Field[]
  sentencesName: string
  written: string[]
  chosen: string[]
  formId: string
}) {
  const { picture, pictures, sentences, sentencesName, written, chosen, formId } = props
  return (
    <fieldset className="govuk-fieldset" aria-describedby={`${formId}-easy-hint`}>
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">In easy read</legend>
      <p className="govuk-hint" id={`${formId}-easy-hint`}>
        Three short sentences for people who like pictures more than words.
      </p>
      {chosen[0] ? <input type="hidden" name={picture.name} value={chosen[0]} /> : null}
      {[0, 1, 2].map((position) => {
        const number = position + 1
        const id = `${formId}-${sentencesName}[${position}]`
        const words = sentences[position]?.defaultValue ?? written[position]
        const errors = sentences[position]?.errors
        return (
          <div key={position} className="db-row">
            <TextField
              field={{ id, name: sentencesName, defaultValue: words, errors }}
              label={`Sentence ${number}`}
              width={30}
            />
            <div className="govuk-form-group">
              <label className="govuk-label" htmlFor={`${id}-picture`}>
                Its picture<span className="govuk-visually-hidden">, of sentence {number}</span>
              </label>
              <select
                className="govuk-select"
                id={`${id}-picture`}
                name={pictures}
                defaultValue={chosen[position] ?? '1F4AC'}
              >
                {optionsWith(chosen[position]).map(([code, name]) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}

function optionsWith(code: string | undefined) {
  const isKnown = code === undefined || shelfPictures.some(([known]) => known === code)
  return isKnown ? shelfPictures : [[code, `${pictureInWords(code)}, as now`] as const, ...shelfPictures]
}
