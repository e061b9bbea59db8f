import { frenchPlaceholders } from './help-fr.ts'

/** What the parser of arguments says, in French; and what our options say of a value that they cannot take. */
const sentences: readonly (readonly [pattern: RegExp, french: string])[] = [
  [/^error: unknown option '(.+?)'/, "bonsens : l’option '$1' n’existe pas"],
  [/^error: unknown command '(.+?)'/, "bonsens : la commande '$1' n’existe pas"],
  [/^error: missing required argument '(.+?)'/, "bonsens : il manque l’argument '$1'"],
  [/^error: option '(.+?)' argument missing/, "bonsens : il manque une valeur à l’option '$1'"],
  [/^error: option '(.+?)' argument '([\s\S]*?)' is invalid\./, "bonsens : l’option '$1' ne peut pas valoir '$2'."],
  [/^error: command-argument value '([\s\S]*?)' is invalid for argument '(.+?)'\./, "bonsens : l’argument '$2' ne peut pas valoir '$1'."],
  [/^error: too many arguments(?: for '.+?')?\. Expected (\d+) arguments? but got (\d+)\./, 'bonsens : trop d’arguments : $2 au lieu de $1.'],
  [/^error: /, 'bonsens : '],
  [/\(Did you mean one of (.+?)\?\)/, '(vouliez-vous dire $1 ?)'],
  [/\(Did you mean (.+?)\?\)/, '(vouliez-vous dire $1 ?)'],
  [/Allowed choices are (.+?)\./, 'Valeurs possibles : $1.'],
  [/Expected a whole number, (\d) or more\./, 'Un nombre entier est attendu, à partir de $1.'],
  [/Expected a time zone such as (.+?) or UTC\./, 'Un fuseau horaire est attendu, comme $1 ou UTC.'],
  [/Expected a time such as (.+?) or (.+?)\./, 'Un moment est attendu, comme $1 ou $2.'],
  [/Expected an encoding such as (.+?) or (.+?)\./, 'Un encodage est attendu, comme $1 ou $2.'],
  [/Expected a domain such as (.+?), or an address\./, 'Un domaine est attendu, comme $1, ou une adresse.'],
  [/Expected a file that ends in (.+) or (\.\w+)\./, 'Un fichier est attendu dont le nom finit par $1 ou $2.'],
  [/Expected a file that ends in (\.\w+)\./, 'Un fichier est attendu dont le nom finit par $1.'],
  [/It may be given once only\./, 'Elle ne peut être donnée qu’une fois.'],
  [/There is no field (".*?")\./, 'Le champ $1 n’existe pas.'],
  [/The header for (\w+) is missing\./, 'Il manque l’en-tête de $1.'],
  [/: an object of fields and headers expected\./, ' : un objet de champs et d’en-têtes est attendu.'],
  [/Expected fields and headers such as (.+?), or @mapping\.json\. Fields: /, 'Des champs et des en-têtes sont attendus, comme $1, ou @fichier.json. Champs : '],
]

export function errorInFrench(text: string): string {
  const named = text.replace(/<([a-z -]+)>|(?<=missing required argument ')([a-z-]+)/g, (all, placeholder?: string, argument?: string) => {
    const french = frenchPlaceholders[placeholder ?? argument ?? '']
    return french === undefined ? all : placeholder === undefined ? french : `<${french}>`
  })
  return sentences.reduce((said, [pattern, french]) => said.replace(pattern, french), named)
}
