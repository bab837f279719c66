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

/** A shelf in the category's colour with one to three things on it. Decoration: the words say it all. */
export function Picture(props: { tone: string; pictures: string[]; isStrip?: boolean }) {
  const { tone, pictures, isStrip = false } = props
  return (
    <div className={`db-picture db-picture--${toneOf(tone)}${isStrip ? ' db-picture--strip' : ''}`}>
      {pictures.slice(0, isStrip ? 3 : 2).map((code) => (
        <img key={code} src={openMoji(code)} alt="" width="72" height="72" />
      ))}
    </div>
  )
}
