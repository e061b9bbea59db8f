import type { Evidence } from '../assessment.ts'
import type { Entry } from '../features/thread.ts'
import { lazily } from '../text/lazily.ts'
import { betterTexts } from './better-texts.ts'
import type { DraftReading, Flaw, ReplyCheck } from './draft-reading.ts'
import { contentWords, meet, type Sentence, sentencesIn, sentencesWith, shared } from './sentences.ts'

/** Things that are asked for by name and given by their form. */
const VALUES: readonly (readonly [asked: RegExp, given: RegExp])[] = [
  [/adresse (?:e-?mail|mail|électronique|de (?:la|votre) (?:boîte|messagerie))|quelle boîte|boîte (?:mail )?concernée|e-?mail address|which mailbox|address of the mailbox/iu, /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/u],
  [/(?:votre |un |quel )(?:numéro (?:de téléphone|où vous joindre)|téléphone)|(?:phone|telephone|mobile|call ?back) number|number (?:where|on which|to call)/iu, /(?<![\p{L}\d])\+?\d[\d .-]{7,18}\d/u],
  [/(?:votre |la )(?:nouvelle )?adresse (?:postale|de (?:facturation|livraison))|votre nouvelle adresse|(?:new|postal|billing|delivery|shipping) address/iu, /\d(?: ?bis)?,? (?:rue|avenue|boulevard|place|chemin|allée|quai)\b|\d[a-z]?,? (?:[A-Z][\p{L}'’]{1,40} ){1,3}(?:Street|Road|Avenue|Lane|Drive|Close|Way|Square|Court|Place)\b/u],
  [/(?:nom|adresse) (?:de|du) (?:votre |domaine|site)|quel (?:domaine|site)|(?:which|what) (?:domain|site|website)|(?:name|address) of (?:the|your) (?:domain|site|website)|domain name/iu, /(?<![@\w.-])[\w-]{2,63}(?:\.[\w-]{1,63}){0,4}\.(?:example|[a-z]{2,6})(?![\w@])/u],
]

interface Given {
  readonly entry: Entry
  readonly sentence: Sentence
}

const quoteOf = ({ entry, sentence: { text, start, end } }: Given): Evidence => ({ kind: 'quote', messageId: entry.id, start, end, quote: text })

const flaw = ({ language }: DraftReading, asked: Sentence, given: Given): Flaw => ({
  check: 'already-given', severity: 'error', span: asked, because: [quoteOf(given)], better: betterTexts[language].given(given.sentence.text),
})

/** A question this short is about its one noun. */
const SHORT = 90

/** One more of what was given is asked for. */
const MORE = lazily(String.raw`(?<![\p{L}])(?:ajouter|autres?|en plus|encore une?|également|supplémentaires?|another|other|one more|additional|also|as well|further)(?![\p{L}])`, 'iu')

/** What asks for something that may have been given. */
const asksIn = ({ sentences, said }: DraftReading): readonly Sentence[] => {
  const requests = new Set(sentencesWith(sentences, said('information-request').map(({ mention }) => mention)))
  return sentences.filter((sentence) => !MORE().test(sentence.text) && (requests.has(sentence) || (sentence.text.endsWith('?') && sentence.text.length <= SHORT)))
}

const valueGiven = (ask: Sentence, given: readonly Given[]): Given | undefined => {
  for (const [asked, form] of VALUES) {
    if (!asked.test(ask.text) || form.test(ask.text)) continue
    const found = given.find(({ sentence }) => form.test(sentence.text))
    if (found !== undefined) return found
  }
  return undefined
}

/** Asks to be given something; "does it also stay empty?" does not. */
const GIVE = lazily(String.raw`(?<![\p{L}])(?:send|provide|share|attach|give|tell|forward|upload|resend|(?:re)?envoyer|(?:re)?donner|transmettre|communiquer|fournir|joindre|préciser|indiquer|rappeler|précisez|envoyez|indiquez|joignez|transmettez)(?![\p{L}])`, 'iu')

/** The thing that is asked for stands in the same words in a sentence that gives it. */
const thingGiven = (ask: Sentence, told: readonly Told[]): Given | undefined => {
  if (!GIVE().test(ask.text)) return undefined
  const words = contentWords(ask.text)
  return told.find((one) => shared(words, one.words) > 0)
}

const reasked = (draft: DraftReading): Flaw | undefined => {
  const item = draft.features.rounds.reasked.find(({ asked }) => asked.entry === draft.entry)
  if (item === undefined) return undefined
  const sentence = draft.sentences.find((one) => meet(one, item.asked.mention))
  const entry = item.given.entry
  const from = entry && sentencesIn(entry.reading).find((one) => meet(one, item.given.mention))
  return sentence === undefined || MORE().test(sentence.text) || entry === undefined || from === undefined ? undefined : flaw(draft, sentence, { entry, sentence: from })
}

/** A sentence that gives something, and its words. */
interface Told extends Given {
  readonly words: ReadonlySet<string>
}

const toldIn = ({ before }: DraftReading, given: readonly Given[]): readonly Told[] => {
  const cues = before(['information-given'])
  const byEntry = new Map<Entry, Sentence[]>()
  for (const { entry, sentence } of given) {
    if (!cues.has(entry) || sentence.text.endsWith('?')) continue
    const sentences = byEntry.get(entry)
    if (sentences === undefined) byEntry.set(entry, [sentence])
    else sentences.push(sentence)
  }
  return [...byEntry].flatMap(([entry, sentences]) => sentencesWith(sentences, cues.get(entry) ?? []).map((sentence) => ({ entry, sentence, words: contentWords(sentence.text) })))
}

/** Something is asked for that the customer has given. */
export const alreadyGiven: ReplyCheck = (draft) => {
  const known = reasked(draft)
  if (known !== undefined) return [known]
  const asks = asksIn(draft)
  if (asks.length === 0) return []
  const given = draft.features.thread.customer.flatMap((entry) => sentencesIn(entry.reading).map((sentence): Given => ({ entry, sentence })))
  const told = toldIn(draft, given)
  for (const ask of asks) {
    const found = valueGiven(ask, given) ?? thingGiven(ask, told)
    if (found !== undefined) return [flaw(draft, ask, found)]
  }
  return []
}
