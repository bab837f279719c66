// Four scenes of Fernhill, drawn as vectors and handed in as photographs. Invented, like the rest of it.

const sky = (from: string, to: string) => `<defs>
  <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>
  <filter id="soft"><feGaussianBlur stdDeviation="7"/></filter>
  <filter id="grain"><feTurbulence type="fractalNoise" baseFrequency=".9" numOctaves="2" seed="7"/>
    <feColorMatrix values="0 0 0 0 .5  0 0 0 0 .5  0 0 0 0 .5  0 0 0 .16 0"/></filter></defs>
  <rect width="1200" height="800" fill="url(#sky)"/>`
const grain = '<rect width="1200" height="800" filter="url(#grain)" opacity=".55"/>'

function trees(y: number, colours: string[], size: number): string {
  return Array.from({ length: 13 }, (_, at) => {
    const x = at * 100 + ((at * 37) % 60) - 40
    const r = size + ((at * 53) % 40)
    return `<circle cx="${x}" cy="${y - (at % 3) * 14}" r="${r}" fill="${colours[at % colours.length]}"/>`
  }).join('')
}

function beans(x: number): string {
  return Array.from({ length: 9 }, (_, row) => {
    const y = 520 + row * 30
    return `<ellipse cx="${x + (row % 2 ? 14 : -14)}" cy="${y}" rx="${34 + row * 3}" ry="17" fill="${row % 2 ? '#4f7d3b' : '#6a9a49'}"/>
      <circle cx="${x + (row % 2 ? 30 : -24)}" cy="${y - 6}" r="6" fill="${row % 3 ? '#d8493f' : '#f4ead2'}"/>`
  }).join('')
}

function windows(x: number, y: number, awning: string): string {
  const stripes = Array.from(
    { length: 8 },
    (_, at) => `<rect x="${x + at * 28}" y="${y}" width="28" height="46" fill="${at % 2 ? '#fbf3df' : awning}"/>`,
  )
  return `<rect x="${x - 14}" y="${y - 250}" width="252" height="560" fill="#7d5b4a"/>
    <rect x="${x + 20}" y="${y - 200}" width="70" height="96" fill="#f7cf77"/><rect x="${x + 134}" y="${y - 200}" width="70" height="96" fill="#3b4a5c"/>
    <rect x="${x}" y="${y + 46}" width="150" height="180" fill="#fbe3a4"/><rect x="${x + 166}" y="${y + 46}" width="58" height="264" fill="#26413f"/>
    ${stripes.join('')}`
}

function svg(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">${inside}${grain}</svg>`
}

export const scenes = {
  garden: svg(`${sky('#8fc0d8', '#fbe9c4')}<circle cx="930" cy="260" r="74" fill="#fff3cf" filter="url(#soft)"/>
    <g filter="url(#soft)">${trees(400, ['#5f8350', '#78995c', '#49693f'], 66)}</g>
    <rect y="410" width="1200" height="390" fill="#7b9a52"/>
    <path d="M500 800 560 430h80l60 370z" fill="#d9c39a"/>
    <rect x="140" y="250" width="250" height="210" fill="#3f6b57"/><path d="M115 256 265 160l150 96z" fill="#2c4a3e"/>
    <rect x="235" y="330" width="72" height="130" fill="#2a3f36"/><rect x="165" y="310" width="52" height="52" fill="#cfe3e2"/>
    ${[90, 330, 860, 1090].map(beans).join('')}
    <path d="M760 800 800 470M860 800 880 470M1090 800 1060 470" stroke="#8a6a45" stroke-width="7"/>`),
  canal:
    svg(`${sky('#a9cfe0', '#f6efdc')}<g filter="url(#soft)">${trees(350, ['#6f8f57', '#8aa667', '#557a4b'], 80)}</g>
    <rect y="400" width="1200" height="400" fill="#8aa663"/><path d="M0 520 1200 420v200L0 800z" fill="#6f97a5"/>
    <path d="M0 560 1200 440v40L0 640z" fill="#8fb3bd" opacity=".7"/><path d="M0 800 1200 620v180z" fill="#cdb78f"/>
    <path d="M300 560h470l46 52-30 34H336z" fill="#27473f"/><path d="M390 500h300v64H390z" fill="#9c3b31"/>
    ${[430, 510, 590].map((x) => `<circle cx="${x}" cy="532" r="17" fill="#f6e6b8"/>`).join('')}
    <path d="M880 640h170v14H880zM900 654v46M1030 654v46M880 606h170v12H880z" stroke="#6b4a2f" stroke-width="9" fill="#6b4a2f"/>
    <path d="M960 420c-30-150-110-190-110-260 60-90 190-100 240 0 40 90-60 140-90 260z" fill="#4f7443"/>`),
  street: svg(`${sky('#3b4a73', '#e9a87f')}<rect y="560" width="1200" height="240" fill="#6d6259"/>
    ${windows(70, 320, '#0a5157')}${windows(350, 340, '#b4532f')}${windows(630, 310, '#6b2451')}${windows(910, 330, '#2f6b3c')}
    <path d="M0 640h1200v160H0z" fill="#51483f"/><g filter="url(#soft)" opacity=".5"><ellipse cx="150" cy="660" rx="110" ry="26" fill="#fbd98a"/>
    <ellipse cx="430" cy="670" rx="110" ry="26" fill="#fbd98a"/><ellipse cx="990" cy="668" rx="120" ry="26" fill="#fbd98a"/></g>`),
  kitchen:
    svg(`${sky('#f3e3c3', '#ead2a4')}<rect x="90" y="90" width="360" height="330" fill="#cfe6ee"/><path d="M270 90v330M90 255h360" stroke="#fffaf0" stroke-width="16"/>
    <g filter="url(#soft)">${trees(410, ['#86a76a'], 26)}</g><rect y="470" width="1200" height="330" fill="#a9713f"/><rect y="470" width="1200" height="26" fill="#c08a55"/>
    <ellipse cx="640" cy="640" rx="200" ry="30" fill="#7f5229" opacity=".6"/>
    <path d="M500 470c0-90 280-90 280 0v110c0 70-280 70-280 0z" fill="#2f5f8a"/><path d="M780 490c80-10 90 90 0 90" fill="none" stroke="#2f5f8a" stroke-width="22"/>
    <path d="M505 520c-70-10-60-80-110-90l-16 22c40 20 40 100 130 120z" fill="#2f5f8a"/><ellipse cx="640" cy="408" rx="70" ry="16" fill="#254c70"/><circle cx="640" cy="390" r="16" fill="#f2b705"/>
    ${[250, 960].map((x) => `<path d="M${x} 560h150v60c0 50-150 50-150 0z" fill="#fbf6ea"/><path d="M${x + 150} 575c44-4 44 46 0 44" fill="none" stroke="#fbf6ea" stroke-width="12"/><ellipse cx="${x + 75}" cy="562" rx="75" ry="15" fill="#8a5a34"/>`).join('')}`),
} as const
export type SceneName = keyof typeof scenes
