import writeExcelFile from 'write-excel-file/node'

/** A ticket as a helpdesk holds it: times are wall clocks of Paris. */
interface Row {
  readonly id: number
  readonly subject: string
  readonly status: string
  readonly priority: string
  readonly opened: readonly [day: number, month: number, hour: number, minute: number]
  readonly changed: readonly [day: number, month: number, hour: number, minute: number]
  readonly name: string
  readonly description: string
  readonly replies: number
  readonly reopens: number
  readonly firstReplyHours: number
}

const subjects = ['Imprimante en panne', 'Facture n°12 erronée', 'Troisième relance : toujours rien', 'Accès VPN coupé', 'Où est l’export ?']
const descriptions = [
  'Bonjour, l’imprimante du 2e étage ne marche plus ; merci de passer.',
  'C’est inadmissible : 12 € de trop, et personne ne répond depuis trois semaines.\nJe veux parler à un responsable.',
  'Merci beaucoup, tout est « réglé ».',
  'Nous résilions si rien ne bouge d’ici vendredi. Cœur de métier à l’arrêt.',
  '',
]
const statuses = ['Nouveau', 'En cours (Attribué)', 'En attente', 'Résolu', 'Clos']
const priorities = ['Basse', 'Moyenne', 'Haute', 'Très haute']

/** Twenty tickets around both changes of the clock, and with days that could be months. */
export const rows: readonly Row[] = Array.from({ length: 20 }, (_, i) => ({
  id: 2553 + i * 37,
  subject: subjects[i % 5] ?? '',
  status: statuses[(i * 3) % 5] ?? '',
  priority: priorities[i % 4] ?? '',
  opened: [1 + ((i * 5) % 28), i % 2 === 0 ? 3 : 10, i % 24, (i * 7) % 60],
  changed: [2 + ((i * 3) % 27), 11, 9, (i * 11) % 60],
  name: i % 2 === 0 ? 'Maïwenn Le Goff' : 'Noël Œuvrard',
  description: descriptions[(i * 2) % 5] ?? '',
  replies: i % 7,
  reopens: i % 3,
  firstReplyHours: i * 4.5,
}))

const two = (value: number) => String(value).padStart(2, '0')
const french = ([day, month, hour, minute]: Row['opened']) => `${two(day)}/${two(month)}/2026 ${two(hour)}:${two(minute)}`
const iso = ([day, month, hour, minute]: Row['opened']) => `2026-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
const serial = ([day, month, hour, minute]: Row['opened']) => Date.UTC(2026, month - 1, day, hour, minute) / 86_400_000 + 25_569
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

const header = ['N°', 'Objet', 'Statut', 'Priorité', 'Créé le', 'Mis à jour le', 'Demandeur', 'Description']
const countsHeader = ['Réponses', 'Réouvertures', 'Délai de première réponse en heures']
const cellsOf = (row: Row, date: (time: Row['opened']) => string) => [String(row.id), row.subject, row.status, row.priority, date(row.opened), date(row.changed), row.name, row.description]
const countsOf = ({ replies, reopens, firstReplyHours }: Row) => [String(replies), String(reopens), String(firstReplyHours).replace('.', ',')]

const western: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, 'Œ': 0x8c, 'œ': 0x9c }
const windows1252 = (text: string) => Buffer.from(Array.from(text, (letter) => western[letter] ?? letter.charCodeAt(0)))

const frenchTable = (counts: boolean, delimiter: string, line: string) =>
  [[...header, ...(counts ? countsHeader : [])], ...rows.map((row) => [...cellsOf(row, french), ...(counts ? countsOf(row) : [])])].map((cells) => cells.map((cell) => (/[;"\n\t]/.test(cell) ? quoted(cell) : cell)).join(delimiter)).join(line)

const glpiHeader = ['ID', 'Titre', 'Statut', 'Dernière modification', "Date d'ouverture", 'Priorité', 'Demandeur - Demandeur', 'Attribué à - Technicien', 'Description']
const thousands = (id: number) => String(id).replace(/\B(?=(\d{3})+$)/g, ' ')
const glpiCells = (row: Row, date: (time: Row['opened']) => string) => [thousands(row.id), row.subject, row.status, date(row.changed), date(row.opened), row.priority, `${row.name} `, 'Lucie Morvan', row.description]
const glpi = (date: (time: Row['opened']) => string, line: string, tail: string) => [glpiHeader, ...rows.map((row) => glpiCells(row, date))].map((cells) => cells.map(quoted).join(';') + tail).join(line) + line

async function workbook(counts: boolean): Promise<Buffer> {
  const date = (time: Row['opened']) => ({ value: serial(time), type: Number, format: 'dd/mm/yyyy hh:mm' })
  const text = (value: string) => ({ value, type: String })
  const data = rows.map((row) => [
    { value: row.id, type: Number }, text(row.subject), text(row.status), text(row.priority), date(row.opened), date(row.changed), text(row.name), ...(row.description === '' ? [null] : [text(row.description)]),
    ...(counts ? [row.replies, row.reopens, row.firstReplyHours].map((value) => ({ value, type: Number })) : []),
  ])
  return writeExcelFile([[...header, ...(counts ? countsHeader : [])].map(text), ...data]).toBuffer()
}

/** The same tickets in every dress; `counted`: with columns that GLPI's list does not have. */
export async function dresses(): Promise<Readonly<Record<'plain' | 'counted', Readonly<Record<string, Buffer>>>>> {
  const utf16 = (counts: boolean) => Buffer.from(`\uFEFF${frenchTable(counts, '\t', '\r\n')}`, 'utf16le')
  return {
    plain: {
      'french-excel.csv': windows1252(frenchTable(false, ';', '\r\n')),
      'unicode.tsv': utf16(false),
      'glpi-10.csv': Buffer.from(`\uFEFF${glpi(french, '\n', ';')}`),
      'glpi-11.csv': Buffer.from(glpi(iso, '\r\n', '')),
      'workbook.xlsx': await workbook(false),
    },
    counted: { 'french-excel.csv': windows1252(frenchTable(true, ';', '\r\n')), 'unicode.tsv': utf16(true), 'workbook.xlsx': await workbook(true) },
  }
}
