import { beforeAll, describe, expect, it } from 'vitest'
import { loadHtmlReader, textOfAdf, textOfHtml, textOfWiki, withoutTrail } from '../../src/ingest/body-text.ts'

beforeAll(loadHtmlReader)

const within = (limitMs: number, work: () => string): string => {
  const start = process.cpuUsage()
  const text = work()
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(limitMs)
  return text
}

describe('HTML', () => {
  it.each([
    ['blocks and breaks', '<p>Bonjour,</p><p>Rien ne marche.<br>Rien.</p>', 'Bonjour,\n\nRien ne marche.\nRien.'],
    ['entities', '<div>L&#39;app &amp; le site : 12&nbsp;&euro; &lt;b&gt;</div>', "L'app & le site : 12 € <b>"],
    ['links by their text, no image, no style', '<style>p{}</style><p>See <a href="https://x.test/a">the guide</a> <img src="data:image/png;base64,AAAA" alt="logo"></p>', 'See the guide'],
    ['lists', '<ul><li>un</li><li>deux</li></ul>', '- un\n- deux'],
    ['cells of a table apart', '<table><tr><td>Order</td><td>123</td></tr></table>', 'Order\n123'],
    ['a heading as it is written', '<h1>Hello World</h1>', 'Hello World'],
    ['plain text', 'if a > b then', 'if a > b then'],
    ['Gmail', '<div dir="ltr">Toujours rien.</div><br><div class="gmail_quote"><div class="gmail_attr">Le lun. Support a écrit :</div><blockquote>Essayez</blockquote></div>', 'Toujours rien.'],
    ['Proton', '<div>Still down.</div><div class="protonmail_quote">On Monday Support wrote: try</div>', 'Still down.'],
    ['Yahoo', '<div>Still down.</div><div id="yahoo_quoted_123" class="yahoo_quoted">On Monday</div>', 'Still down.'],
    ['Outlook on the web', '<div>Still down.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">From: Support</div><div>Try again</div>', 'Still down.'],
    ['Outlook', '<div>Still down.</div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3pt"><p><b>De :</b> Support</p></div><p>Essayez</p>', 'Still down.'],
    ['Thunderbird, text below the quote', '<div class="moz-cite-prefix">Le 3, Support a écrit :</div><blockquote type="cite">Essayez</blockquote><p>Non, rien.</p>', 'Non, rien.'],
    ['an attribution that is a line like others', '<p>No.</p>On 04/02/2012 06:26 PM, Megan One wrote:<blockquote type="cite">Hi</blockquote>Hello', 'No.\n\nHello'],
    ['a person\'s own quotation', '<p>It says</p><blockquote>Error 5</blockquote>', 'It says\n\n> Error 5'],
    ['nothing but a quote is kept', '<div class="gmail_quote">Forwarded: nothing works</div>', 'Forwarded: nothing works'],
    ['a comment where the original starts', '<p>No.</p><!-- originalMessage --><p>Try</p>', 'No.'],
  ])('reads %s', (_name, html, text) => expect(textOfHtml(html)).toBe(text))

  it.each([
    ['100,000 tags in each other', `${'<div>'.repeat(100_000)}help me${'</div>'.repeat(100_000)}`, 'help me'],
    ['1,000 tags in each other', `${'<b>'.repeat(1000)}help me${'</b>'.repeat(1000)}`, 'help me'],
    ['10 MB of text in tags', `<p>help me</p>${'<p>x</p>'.repeat(1_250_000)}`, 'help me'],
    ['10 MB that opens tags only', `help me ${'<'.repeat(10_000_000)}`, 'help me'],
    ['an attribute that never ends', `help me <a b="${'c '.repeat(500_000)}`, 'help me'],
    ['a wide table', `<table>${'<tr><td>help me</td></tr>'.repeat(15_000)}</table>`, 'help me'],
  ])('is quick on %s', (_name, html, text) => {
    expect(within(4000, () => textOfHtml(html)).slice(0, 7)).toBe(text)
  })
})

describe('trails of replies', () => {
  it.each([
    ['Gmail, French', 'Toujours rien.\n\nLe lun. 12 janv. 2026 à 10:03, Support <aide@x.test> a écrit :\n\n> Essayez\n> encore', 'Toujours rien.'],
    ['Gmail, English', 'Still down.\n\nOn Mon, Jan 12, 2026 at 10:03 AM Support <help@x.test> wrote:\n\n> Try again', 'Still down.'],
    ['Outlook, French', 'Toujours rien.\n\nDe : Support <aide@x.test>\nEnvoyé : lundi 12 janvier 2026 10:03\nÀ : Lucie\nObjet : RE: panne\n\nEssayez encore.\n\nCordialement\nSupport', 'Toujours rien.'],
    ['Message d\'origine', "Non.\n\n-----Message d'origine-----\nDe : Support\nEssayez", 'Non.'],
    ['Outlook without addresses', 'Toujours rien.\n\nDe : Support\nEnvoyé : lundi 12 janvier 2026 10:03\nÀ : Lucie\n\nEssayez encore.', 'Toujours rien.'],
    ['Zendesk', 'Toujours rien.\n\n##- Veuillez taper votre réponse au-dessus de cette ligne -##\nVotre demande (5) a été mise à jour', 'Toujours rien.'],
    ['a delimiter in words', 'No.\n\nPlease type your reply above this line\n\nTicket 5', 'No.'],
    ['a French delimiter', 'Non.\n--- Répondre au-dessus de cette ligne ---\nTicket 5', 'Non.'],
    ['what a helpdesk sends', '##- Please type your reply above this line -##\n\nWe have fixed it.', 'We have fixed it.'],
    ['replies between the lines', '> Did you restart?\n\nYes, twice.\n\n> And the cable?\n\nYes.', 'Yes, twice.\nYes.'],
    ['a signature and what follows it', 'Rien ne marche.\n\nCordialement\nLucie\n\nPS : toujours en panne', 'Rien ne marche.\n\nCordialement\nLucie\n\nPS : toujours en panne'],
    ['words that only look like a header', 'My boss wrote: fix it now. On Monday we leave.', 'My boss wrote: fix it now. On Monday we leave.'],
    ['nothing but a trail', '> all of it\n> is quoted', '> all of it\n> is quoted'],
  ])('cuts %s', (_name, text, own) => expect(withoutTrail(text)).toBe(own))

  it.each([
    ['blank lines', `help\n${'\n'.repeat(300_000)}> x`],
    ['headers that never end', `help\n${'abc. skrev wrote Op \n'.repeat(20_000)}`],
    ['lines that open headers', `help\n> x\n${'Op a\n'.repeat(20_000)}`],
    ['one long line of dashes', `help\n> x\n${'-'.repeat(200_000)}`],
    ['On and on', `help\n> x\n${'On '.repeat(6000)}`],
    ['brackets', `help\n> x\nFrom: ${'<'.repeat(19_000)}`],
    ['tildes', `help\n> x\n${'~'.repeat(19_000)}x`],
    ['blanks', `help\n> x\n${' \t'.repeat(100_000)}x`],
  ])('is quick on %s', (_name, text) => {
    expect(within(2000, () => withoutTrail(text)).slice(0, 4)).toBe('help')
  })
})

describe('Jira', () => {
  it('reads wiki markup', () => {
    const wiki = 'h2. Panne\r\nBonjour [~accountid:5b10] et [~lmorvan], voir [le guide|https://x.test/a] *urgent* !image-1.png|thumbnail!\r\n{quote}Essayez\r\nencore{quote}\r\n{code:java}\r\nint a[1] = {2};\r\n{code}\r\n* un\r\n# deux\r\n||A||B||\r\n|1|2|\r\n{color:red}Rien{color} ne marche.'
    expect(textOfWiki(wiki)).toBe('Panne\nBonjour @5b10 et @lmorvan, voir le guide urgent \n\n> Essayez\n> encore\n\n```\n\nint a[1] = {2};\n\n```\n- un\n- deux\nA||B\n1|2\nRien ne marche.')
  })

  it('leaves text alone that only looks like markup', () => {
    expect(textOfWiki('3 * 4 * 5, snake_case_name, [sic] and a - b')).toBe('3 * 4 * 5, snake_case_name, [sic] and a - b')
  })

  it('reads a document', () => {
    const text = (words: string) => ({ type: 'text', text: words })
    const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content })
    const document = {
      type: 'doc', version: 1,
      content: [
        paragraph({ type: 'mention', attrs: { id: '5', text: '@Lucie' } }, text(' bonjour'), { type: 'hardBreak' }, text('rien')),
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('un'))] }, { type: 'listItem', content: [paragraph(text('deux'))] }] },
        { type: 'blockquote', content: [paragraph(text('Essayez'))] },
        { type: 'codeBlock', content: [text('x = 1')] },
        { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'x' } }] },
        paragraph({ type: 'inlineCard', attrs: { url: 'https://x.test' } }),
      ],
    }
    expect(textOfAdf(document)).toBe('@Lucie bonjour\nrien\n\n- un\n- deux\n> Essayez\n\n```\nx = 1\n```\n\nhttps://x.test')
    expect(textOfAdf(null)).toBe('')
    expect(textOfAdf('plain')).toBe('plain')
  })

  it('survives a document nested without end', () => {
    let node: unknown = { type: 'text', text: 'deep' }
    for (let depth = 0; depth < 5000; depth += 1) node = { type: 'paragraph', content: [node] }
    expect(textOfAdf({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'top' }] }, node] })).toBe('top')
  })
})
