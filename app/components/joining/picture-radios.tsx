import { shelfPictures } from '#app/domain/catalogue/editor/pictures.ts'
import { describedBy, FieldErrors, type Field } from '../forms/field.tsx'
import { openMoji } from '../listing/picture.tsx'

/** One picture for the shelf, each with its word. */
export function PictureRadios({ field, label }: { field: Field; label: string }) {
  return (
    <div className={`govuk-form-group${field.errors?.length ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(field, null)}>
        <legend className="govuk-fieldset__legend">{label}</legend>
        <FieldErrors field={field} />
        <div className="govuk-radios govuk-radios--small db-picture-choices">
          {shelfPictures.map(([code, words], position) => {
            const id = position === 0 ? field.id : `${field.id}-${position + 1}`
            return (
              <div key={code} className="govuk-radios__item">
                <input
                  className="govuk-radios__input"
                  id={id}
                  name={field.name}
                  type="radio"
                  value={code}
                  defaultChecked={field.defaultValue === code}
                />
                <label className="govuk-label govuk-radios__label" htmlFor={id}>
                  <img src={openMoji(code)} alt="" width="40" height="40" /> {words}
                </label>
              </div>
            )
          })}
        </div>
      </fieldset>
    </div>
  )
}
