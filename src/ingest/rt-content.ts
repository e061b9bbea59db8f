import { type Fields, textOf } from './adapter.ts'

const base64 = /^(?:[A-Za-z0-9+/]{4}|[\r\n])*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?[\r\n]*$/
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** What an attachment says: its content comes in base64 from most versions, as it is from others. */
export function rtText(fields: Fields): string {
  const content = textOf(fields['Content']) ?? ''
  if (content.trim() === '' || !base64.test(content)) return content
  try {
    const decoded = utf8.decode(Buffer.from(content, 'base64'))
    // eslint-disable-next-line no-control-regex
    return /[\u0000-\u0008\u000E-\u001F]/.test(decoded) ? content : decoded
  } catch {
    return content
  }
}
