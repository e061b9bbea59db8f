import type { Band, Language } from '../assessment.ts'
import type { Cell, CellKind } from './column.ts'

/** Fill and text of each band: dark on light, so that they are told apart in print, too. */
const bandColours: Readonly<Record<Band, readonly [fill: string, text: string]>> = {
  calm: ['FFE3F1E5', 'FF1D5B2A'],
  watch: ['FFFFF1C9', 'FF6B4A00'],
  high: ['FFFBD9C6', 'FF7F2A00'],
  critical: ['FFF4B8B8', 'FF7A0012'],
}
const bands = Object.keys(bandColours) as readonly Band[]

const dateFormats: Readonly<Record<Language, string>> = { en: 'yyyy\\-mm\\-dd\\ hh:mm', fr: 'dd/mm/yyyy\\ hh:mm' }

/** Numbers of cell styles: their places in `cellXfs`, where those of the bands come last. */
export const headerStyle = 1
/** Text that would become a formula if somebody opened the cell to edit it and left it as it is. */
export const quotedStyle = 2
const kindStyles: Readonly<Record<Exclude<CellKind, 'band'>, number>> = { text: 0, number: 3, share: 4, date: 5, duration: 6 }
const firstBandStyle = 7

export function styleOf(kind: CellKind, cell: Cell): number {
  return kind === 'band' ? firstBandStyle + bands.indexOf(cell as Band) : kindStyles[kind]
}

const xf = (attributes: string) => `<xf xfId="0" borderId="0" ${attributes}><alignment vertical="top"/></xf>`
const solid = (colour: string) => `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`
const font = (inner: string) => `<font>${inner}<sz val="11"/>`
const bold = '<b/>'

/** `xl/styles.xml`. */
export function stylesXml(language: Language): string {
  const colours = bands.map((band) => bandColours[band])
  const named = '<name val="Calibri"/><family val="2"/></font>'
  const fonts = [`${font('')}${named}`, `${font(bold)}<color rgb="FFFFFFFF"/>${named}`, ...colours.map(([, text]) => `${font(bold)}<color rgb="${text}"/>${named}`)]
  const fills = ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>', solid('FF2B3A4A'), ...colours.map(([fill]) => solid(fill))]
  const number = (id: number) => xf(`numFmtId="${id}" fontId="0" fillId="0" applyNumberFormat="1"`)
  const styles = [
    xf('numFmtId="0" fontId="0" fillId="0"'),
    '<xf xfId="0" borderId="0" numFmtId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"><alignment vertical="center" wrapText="1"/></xf>',
    xf('numFmtId="0" fontId="0" fillId="0" quotePrefix="1"'),
    number(1), number(9), number(164), number(165),
    ...colours.map((_, index) => xf(`numFmtId="0" fontId="${index + 2}" fillId="${index + 3}" applyFont="1" applyFill="1"`)),
  ]
  const formats = `<numFmts count="2"><numFmt numFmtId="164" formatCode="${dateFormats[language]}"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>`
  const list = (name: string, items: readonly string[]) => `<${name} count="${items.length}">${items.join('')}</${name}>`
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${formats}${list('fonts', fonts)}${list('fills', fills)}<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>${list('cellStyleXfs', [plain])}${list('cellXfs', styles)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
