import { SitemapIndexStream, SitemapStream, streamToPromise } from 'sitemap'

type Address = { url: string; lastmod?: string }

/** A sitemap of these addresses. */
export async function sitemapOf(addresses: Address[]): Promise<string> {
  const stream = new SitemapStream()
  for (const address of addresses) stream.write(address)
  stream.end()
  return String(await streamToPromise(stream))
}

/** The sitemap of sitemaps. */
export async function sitemapIndexOf(urls: string[]): Promise<string> {
  const stream = new SitemapIndexStream()
  for (const url of urls) stream.write({ url })
  stream.end()
  return String(await streamToPromise(stream))
}
