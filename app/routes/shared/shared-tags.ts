import type { MetaDescriptor } from '@remix-run/react'

export type Shared = {
  title: string
  words: string
  url: string
  picture: string
  /** in the words of schema.org */
  data: Record<string, unknown>
}

/** What a link to this page shows elsewhere, and what search engines read. The data is no script: nothing runs it. */
export function sharedTags({ title, words, url, picture, data }: Shared): MetaDescriptor[] {
  return [
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: 'Daybook' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: words },
    { property: 'og:url', content: url },
    { property: 'og:image', content: picture },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: title },
    { name: 'twitter:card', content: 'summary_large_image' },
    { 'script:ld+json': data },
  ]
}
