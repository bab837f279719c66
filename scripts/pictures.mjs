// Copies OpenMoji drawings into public/img/openmoji: those named ("node scripts/pictures.mjs 1F6B6 2615"),
// and the ones that are there already, as the installed package has them.
import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { root, say, stop } from './lib.mjs'

const from = `${root}node_modules/openmoji/color/svg`
const to = `${root}public/img/openmoji`
const codes = new Set([...readdirSync(to).map((file) => file.replace('.svg', '')), ...process.argv.slice(2)])
for (const code of codes) {
  if (!existsSync(`${from}/${code}.svg`)) stop(`OpenMoji has no drawing ${code}.`)
  copyFileSync(`${from}/${code}.svg`, `${to}/${code}.svg`)
}
say(`${codes.size} drawings stand in public/img/openmoji.`)
