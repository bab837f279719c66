// The built server, as `npm start` runs it.
import { serveBuild } from '../../../scripts/lib.mjs'

await serveBuild()
