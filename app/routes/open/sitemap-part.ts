/** A part of a large sitemap: the same file under an address of its own. */
export { loader } from './sitemap.ts'
