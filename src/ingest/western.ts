/** What windows-1252 puts where ISO 8859-1 has control characters, 0x80 to 0x9F; five places are empty. */
const between = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

const labels = new Set(['windows-1252', 'iso-8859-1', 'latin1', 'ascii', 'us-ascii', 'cp1252', 'x-cp1252'])

/** Whether a label of the WHATWG encoding standard means windows-1252. */
export function isWestern(label: string): boolean {
  return labels.has(label.toLowerCase())
}

/** Node 20's own decoder takes windows-1252 for ISO 8859-1 and loses the euro sign, œ and curly quotes. */
export function decodeWestern(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\u0080-\u009F]/g, (unit) => between[unit.charCodeAt(0) - 0x80] ?? unit)
}
