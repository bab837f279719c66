import type { Photo } from '#db/schema/shown.ts'
import { paths } from '#app/paths.ts'

export type CategoryTone = 'home' | 'out' | 'do' | 'learn' | 'breaks' | 'food' | 'kit' | 'free'

const tones: readonly string[] = ['home', 'out', 'do', 'learn', 'breaks', 'food', 'kit', 'free']

/** A tone as the catalogue keeps it, or that of the house where it is unknown. */
export function toneOf(tone: string): CategoryTone {
  return isTone(tone) ? tone : 'home'
}

function isTone(tone: string): tone is CategoryTone {
  return tones.includes(tone)
}

/** The address of an OpenMoji drawing: "1F6B6". */
export function openMoji(code: string): string {
  return `/img/openmoji/${code}.svg`
}

/**
 * The provider's own photograph where there is one; else a shelf in the category's colour with one to three things on it,
 * which is decoration: the words say it all.
 */
export function Picture(props: { tone: string; pictures: string[]; photo?: Photo | null; isStrip?: boolean }) {
  const { tone, pictures, photo = null, isStrip = false } = props
  if (photo)
    return (
      <div className={`db-picture db-picture--photo${isStrip ? ' db-picture--strip' : ''}`}>
        <PhotoImage photo={photo} isFirst={isStrip} />
      </div>
    )
  return (
    <div className={`db-picture db-picture--${toneOf(tone)}${isStrip ? ' db-picture--strip' : ''}`}>
      {pictures.slice(0, isStrip ? 3 : 2).map((code) => (
        <img key={code} src={openMoji(code)} alt="" width="72" height="72" />
      ))}
    </div>
  )
}

/** A photograph with its words. `isFirst`: it stands at the top, so it is fetched at once. */
export function PhotoImage({ photo, isFirst = false }: { photo: Photo; isFirst?: boolean }) {
  const { id, alt, width, height } = photo
  return (
    <picture>
      <source
        type="image/webp"
        srcSet={`${paths.picture(id, 480)} 480w, ${paths.picture(id, 960)} 960w`}
        sizes={isFirst ? '(min-width: 60em) 640px, 100vw' : '(min-width: 40em) 400px, 100vw'}
      />
      <img
        src={paths.picture(id, 960, 'jpg')}
        alt={alt}
        width={width}
        height={height}
        loading={isFirst ? undefined : 'lazy'}
        decoding="async"
      />
    </picture>
  )
}

/** The photographs of a listing after the first. */
export function MorePhotos({ photos }: { photos: Photo[] }) {
  if (photos.length === 0) return null
  return (
    <ul className="db-photos">
      {photos.map((photo) => (
        <li key={photo.id}>
          <PhotoImage photo={photo} />
        </li>
      ))}
    </ul>
  )
}
