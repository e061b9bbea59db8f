import type { Language } from '../../assessment.ts'

/** A command line that can be typed, and what it does. */
interface Example {
  readonly line: string
  readonly en: string
  readonly fr: string
}

interface Examples {
  /** Said before them. */
  readonly note?: Readonly<Record<Language, string>>
  readonly examples: readonly Example[]
}

const byCommand: Readonly<Record<string, Examples>> = {
  score: {
    examples: [
      { line: 'score export.csv', en: 'who first, why, and what to do', fr: 'qui d’abord, pourquoi, et que faire' },
      { line: 'score tickets.xlsx --status open --top 12 --report report.html', en: 'and as a page for any browser', fr: 'et en une page pour tout navigateur' },
      { line: 'score export.json -o ranked.xlsx', en: 'the whole list for a spreadsheet', fr: 'toute la liste pour un tableur' },
      { line: 'score export.json --fail-on critical', en: 'exit code 1 if a ticket is that bad', fr: 'code de retour 1 si un ticket en est là' },
      { line: 'score mails.mbox --our-domain example.com --timezone Europe/Paris', en: 'mail; what comes from example.com is ours', fr: 'du courrier ; ce qui vient d’example.com est de nous' },
      { line: 'score table.csv --map id=Dossier,subject=Titre', en: 'where the header does not tell', fr: 'si l’en-tête ne le dit pas' },
    ],
  },
  explain: {
    examples: [
      { line: 'explain export.ndjson AH-2401', en: 'every point, with its quote or measure', fr: 'chaque point, avec sa citation ou sa mesure' },
      { line: 'explain export.ndjson AH-2401 --json', en: 'the whole assessment', fr: 'l’évaluation entière' },
      { line: 'explain tickets.json comments.json 801', en: 'where an export is several files', fr: 'si l’export est en plusieurs fichiers' },
    ],
  },
  inspect: {
    examples: [
      { line: 'inspect export.zip', en: 'what it is taken for, before anything is scored', fr: 'ce qui y est reconnu, avant toute évaluation' },
      { line: 'inspect table.csv --date-order dmy --json', en: 'the same for a program', fr: 'de même pour un programme' },
    ],
  },
  decode: {
    examples: [
      { line: 'decode "je voudrais charger un SSL sur boutique.fr"', en: 'what they want done', fr: 'ce qui est voulu' },
      { line: 'decode --file phrases.txt --top 1', en: 'one phrase a line, one block each', fr: 'une phrase par ligne, un bloc pour chacune' },
      { line: 'decode --file phrases.txt --json', en: 'one JSON object a line: line, text, readings', fr: 'un objet JSON par ligne : line, text, readings' },
      { line: 'decode "mon badge ne marche plus" --jargon ours.json', en: 'with operations of your own', fr: 'avec des opérations à vous' },
    ],
  },
  review: {
    examples: [
      { line: 'review ticket.json reply.txt', en: 'what would make it worse, and what to say instead', fr: 'ce qui aggraverait, et que dire à la place' },
      { line: 'review export.ndjson reply.txt --ticket 4711', en: 'the ticket is one of an export', fr: 'le ticket est l’un de ceux d’un export' },
      { line: 'review ticket.json - --fail-on warning', en: 'exit code 1 when there is something to change', fr: 'code de retour 1 s’il y a quelque chose à changer' },
    ],
  },
  incidents: {
    examples: [
      { line: 'incidents export.csv', en: 'what struck many customers at once, and when', fr: 'ce qui a frappé beaucoup de clients à la fois, et quand' },
      { line: 'incidents june.ndjson -o incidents.md', en: 'the same as a page, with every ticket', fr: 'de même en une page, avec tous les tickets' },
      { line: "incidents export.json --json | jq '.[].symptom'", en: 'for a program', fr: 'pour un programme' },
    ],
  },
  audit: {
    note: {
      en: 'An incident file is JSON: { "name", "severity", "policy", "startedAt", "customers", "tickets": [ … ], "updates": [ { "id", "at", "channel", "audience", "body" } ] }',
      fr: 'Un fichier d’incident est en JSON : { "name", "severity", "policy", "startedAt", "customers", "tickets": [ … ], "updates": [ { "id", "at", "channel", "audience", "body" } ] }',
    },
    examples: [
      { line: 'audit outage.json', en: 'one page of Markdown', fr: 'une page de Markdown' },
      { line: 'audit ours.json theirs.json --lang fr', en: 'ranked, their grids side by side', fr: 'classés, leurs grilles côte à côte' },
      { line: 'audit outage.json --policy gitlab --severity s1', en: 'judged by another cadence', fr: 'jugé selon une autre cadence' },
      { line: "audit outage.json --json | jq '.grid[].says'", en: 'for a program', fr: 'pour un programme' },
    ],
  },
  signals: {
    examples: [
      { line: 'signals', en: 'what each is worth and means', fr: 'ce que chacun vaut et veut dire' },
      { line: 'signals documentation-loop urgency', en: 'these only', fr: 'ceux-ci seulement' },
    ],
  },
  report: {
    examples: [
      { line: 'score export.csv -o monday.ndjson', en: 'scores, and keeps them', fr: 'évalue, et garde le tout' },
      { line: 'report monday.ndjson --report monday.html', en: 'draws them again in seconds, without the export', fr: 'redessine en quelques secondes, sans l’export' },
    ],
  },
  diff: {
    examples: [
      { line: 'score monday.csv -o monday.ndjson', en: 'saves a run', fr: 'enregistre une évaluation' },
      { line: 'diff monday.ndjson tuesday.ndjson', en: 'who rose, who fell, who is new, and why', fr: 'qui monte, qui baisse, qui est nouveau, et pourquoi' },
      { line: 'diff monday.ndjson tuesday.ndjson --fail-on-rise critical', en: 'exit code 1 when somebody became critical', fr: 'code de retour 1 si un ticket est devenu critique' },
      { line: "diff monday.ndjson tuesday.ndjson --json | jq '.rose[].ticketId'", en: 'for a program', fr: 'pour un programme' },
    ],
  },
  init: {
    examples: [
      { line: 'init', en: 'writes bonsens.config.json, with comments', fr: 'écrit bonsens.config.json, avec des commentaires' },
      { line: 'init --ts', en: 'writes bonsens.config.ts, for editors that know types', fr: 'écrit bonsens.config.ts, pour les éditeurs qui connaissent les types' },
      { line: 'init --lang fr', en: 'with comments in French', fr: 'avec des commentaires en français' },
    ],
  },
  completion: {
    examples: [
      { line: 'completion bash >> ~/.bash_completion', en: 'then open a new shell', fr: 'puis ouvrez un nouveau terminal' },
      { line: 'completion zsh > "${fpath[1]}/_bonsens"', en: 'then open a new shell', fr: 'puis ouvrez un nouveau terminal' },
      { line: 'completion fish > ~/.config/fish/completions/bonsens.fish', en: 'at once', fr: 'tout de suite' },
    ],
  },
}

const titles: Readonly<Record<Language, string>> = { en: 'Examples:', fr: 'Exemples :' }
/** Comments stand beside their lines up to this width. */
const widestLine = 62

/** What stands below a command's help. */
export function examplesOf(command: string, language: Language): string | undefined {
  const found = byCommand[command]
  if (found === undefined) return undefined
  const width = Math.min(widestLine, Math.max(...found.examples.map(({ line }) => line.length)))
  const lines = found.examples.map((one) => `  bonsens ${one.line.padEnd(width)}  # ${one[language]}`)
  return ['', ...(found.note === undefined ? [] : [found.note[language], '']), titles[language], ...lines].join('\n')
}
