import { pictureInWords, shelfPictures } from '#app/domain/catalogue/editor/pictures.ts'
import { describedBy, FieldErrors, Hint, type Field } from '../forms/field.tsx'
import { openMoji } from '../listing/picture.tsx'

/** Up to three pictures for the shelf. What stands there now and is not in the list stays. */
export function PictureChoices({ field }: { field: Field & { initialValue?: unknown } }) {
  const chosen = field.defaultOptions ?? (field.defaultValue ? [field.defaultValue] : [])
  const others = chosen.filter((code) => !shelfPictures.some(([known]) => known === code))
  const shown = [...others.map((code) => [code, `${pictureInWords(code)}, as now`] as const), ...shelfPictures]
  return (
    <fieldset className="govuk-fieldset govuk-form-group" aria-describedby={describedBy(field, 'up to three')}>
      <legend className="govuk-fieldset__legend">Which pictures stand on your shelf?</legend>
      <Hint field={field}>Choose one, two or three.</Hint>
      <FieldErrors field={field} />
      <div className="govuk-checkboxes govuk-checkboxes--small db-picture-choices">
        {shown.map(([code, words], position) => {
          const id = position === 0 ? field.id : `${field.id}-${position + 1}`
          return (
            <div key={code} className="govuk-checkboxes__item">
              <input
                className="govuk-checkboxes__input"
                id={id}
                name={field.name}
                type="checkbox"
                value={code}
                defaultChecked={chosen.includes(code)}
              />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
                <img src={openMoji(code)} alt="" width="40" height="40" /> {words}
              </label>
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
