import { createTransport } from 'nodemailer'
import type { Mail } from '#app/domain/shared/outbox.server.ts'

export type Mailer = { send(mail: Mail, id: string): Promise<void>; close(): void }

type Settings = {
  url: string
  from: string
  origin: string
  /** milliseconds for which a server that says nothing is waited for */
  patience?: number
}

/** Sends mails in plain words over SMTP, as text and as a simple page. The same id sent twice carries the same Message-ID. */
export function smtpMailer({ url, from, origin, patience = 10_000 }: Settings): Mailer {
  const transport = createTransport(
    { url, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: 2 * patience },
    { from },
  )
  const host = new URL(origin).hostname
  return {
    async send(mail, id) {
      await transport.sendMail({
        from,
        to: mail.to,
        ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
        subject: mail.subject,
        messageId: `<${id}@${host}>`,
        text: asText(mail, origin),
        html: asPage(mail, origin),
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}

function asText({ lines, link }: Mail, origin: string): string {
  return [...lines, ...(link ? [`${link.words}:\n${origin}${link.path}`] : []), footer].join('\n\n')
}

function asPage({ subject, lines, link }: Mail, origin: string): string {
  const paragraphs = lines.map((line) => `<p>${escape(line)}</p>`).join('\n')
  const button = link
    ? `<p><a href="${escape(origin + link.path)}" style="${buttonStyle}">${escape(link.words)}</a></p>`
    : ''
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="${bodyStyle}">${paragraphs}\n${button}\n<p style="color:#50555c">${footer}</p></body></html>`
}

const footer = 'Daybook, for your council'
const bodyStyle = 'font-family:sans-serif;font-size:19px;line-height:1.5;color:#1d2025;max-width:36em'
const buttonStyle =
  'display:inline-block;padding:12px 20px;background:#0a5157;color:#ffffff;font-weight:bold;text-decoration:none'

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
