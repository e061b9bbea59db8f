import type { Adapter } from './adapter.ts'
import { loadHtmlReader } from './body-text.ts'
import { type Format, vendorOf } from './format.ts'
import type { JsonItem } from './json-records.ts'
import { InputError, type Outcome } from './outcome.ts'
import { specificationIn } from './schema-file.ts'
import type { VendorId } from './vendors.ts'

/** Records that are looked at before the vendor is told. */
const sampleSize = 20

/** Reads records as the vendor's that the first of them are of. */
export async function* readJson(items: AsyncGenerator<readonly JsonItem[]>, forced: Format | undefined, adapterOf: (id: VendorId) => Adapter, file: string | undefined, onRecognised?: (vendor: VendorId) => void): AsyncGenerator<readonly Outcome[]> {
  const sample: JsonItem[] = []
  while (sample.length < sampleSize) {
    const next = await items.next()
    if (next.done === true) break
    sample.push(...next.value)
  }
  const [first] = sample
  const specification = first?.kind === 'record' ? specificationIn(first.value) : undefined
  if (specification !== undefined) throw new InputError('specification', specification)
  const vendor = forced === undefined || forced === 'csv' ? vendorIn(sample) : forced
  onRecognised?.(vendor)
  if (vendor !== 'canonical') await loadHtmlReader()
  const adapter = adapterOf(vendor)
  const read = (item: JsonItem): readonly Outcome[] => outcomesOf(item, adapter, file)
  yield sample.splice(0).flatMap(read)
  for await (const batch of items) yield batch.flatMap(read)
}

function outcomesOf(item: JsonItem, adapter: Adapter, file: string | undefined): readonly Outcome[] {
  if (item.kind === 'reject') return [item]
  return item.kind === 'page' ? adapter.endPage(item.value) : adapter.accept(file === undefined ? item : { ...item, file })
}

function vendorIn(sample: readonly JsonItem[]): VendorId {
  const records = sample.filter((item) => item.kind === 'record')
  for (const { value, list } of records) {
    const vendor = vendorOf(value, list)
    if (vendor !== undefined) return vendor
  }
  for (const item of sample) {
    const vendor = item.kind === 'page' ? vendorOf(item.value, undefined) : undefined
    if (vendor !== undefined && vendor !== 'canonical') return vendor
  }
  const [first] = records
  if (first === undefined) return 'canonical'
  const keys = typeof first.value === 'object' && first.value !== null && !Array.isArray(first.value) ? Object.keys(first.value).slice(0, 8).join(', ') : typeof first.value
  throw new InputError('unknown-format', `its records hold: ${keys}`)
}
