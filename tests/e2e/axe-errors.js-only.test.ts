import { sendEveryFormEmpty } from './setup/empty-forms.ts'
import { expect, test } from './setup/fixtures.ts'
import { everybody, walks } from './setup/pages.ts'

/** Forms in which nothing has to be said: sent empty they are content. */
const mayBeEmpty = [
  'reason [This is not right]',
  'reason [Send: this is not right]',
  'reason [Yes, cancel this day]',
  'address, phone, howToGetIn, whatMatters, communication, emergencyContact [Save this page]',
  'reason [End it]',
  'reason [Cancel it]',
  'reason [Cancel it and pay £n]',
  'note [Keep the note]',
  'story, phone, email [Save your store]',
  'reason [Approve it]',
  'asked, least [Save it]',
]

for (const who of everybody) {
  test(`every form that ${who} sends empty comes back with what is missing, and axe finds nothing wrong`, async ({
    page,
    site,
    signIn,
  }) => {
    test.setTimeout(600_000)
    const walk = walks(site).find((each) => each.who === who)
    if (walk?.email) await signIn(walk.email)
    const all = { sent: 0, content: new Set<string>() }
    for (const path of walk?.pages ?? []) {
      const { sent, content } = await sendEveryFormEmpty(page, path)
      all.sent += sent.length
      for (const words of content) all.content.add(words)
    }
    expect(all.sent).toBeGreaterThan(all.content.size)
    expect([...all.content].filter((words) => !mayBeEmpty.includes(words))).toEqual([])
  })
}
