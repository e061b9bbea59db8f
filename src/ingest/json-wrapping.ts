import { type Fields, fieldsOf, textOf } from './adapter.ts'
import { lists, sideLists } from './json-fragments.ts'

export interface Unwrapped {
  readonly value: unknown
  /** The stream that a connector names. */
  readonly list?: string
}

/** The record that a tool carries in an envelope of its own: Singer, Airbyte, perceval, Elasticsearch. Undefined: the line is no record at all, as a request that a recorder wrote down. */
export function unwrapped(value: unknown): Unwrapped | undefined {
  const fields = fieldsOf(value)
  const type = textOf(fields['type'])
  const stream = textOf(fields['stream'])
  if ((type === 'SCHEMA' || type === 'ACTIVATE_VERSION') && stream !== undefined) return undefined
  if ('method' in fields && 'url' in fields && 'headers' in fields && !('id' in fields)) return undefined
  if (type === 'STATE' && ('value' in fields || 'state' in fields)) return undefined
  if (type === 'RECORD' && typeof fields['record'] === 'object') return streamed(stream === undefined ? fieldsOf(fields['record']) : { stream, data: fields['record'] })
  if (stream !== undefined && 'emitted_at' in fields && typeof fields['data'] === 'object') return streamed(fields)
  if ('_airbyte_data' in fields) return { value: fields['_airbyte_data'] }
  if ('backend_name' in fields && typeof fields['data'] === 'object') return { value: fields['data'] }
  return '_index' in fields && '_source' in fields ? { value: fields['_source'] } : { value }
}

const streamed = (fields: Fields): Unwrapped => ({ value: fields['data'], list: textOf(fields['stream']) ?? '' })

/** Lists of records one level down, which would be no page at the top. */
const innerLists = ['hits', 'threads']

/** A page of which the list lies one level down: `{"_embedded": {"conversations": […]}, "page": …}`, `{"data": {"payload": […]}}`. */
export function nestedPage(value: unknown): Fields | undefined {
  const fields = fieldsOf(value)
  if ('jsonrpc' in fields) return Array.isArray(fields['result']) ? fields : Array.isArray(fieldsOf(fields['result'])['records']) ? { ...fields, records: fieldsOf(fields['result'])['records'] } : undefined
  if (fields['type'] === 'table' && Array.isArray(fields['data'])) return fields
  if ('id' in fields) return undefined
  const single = singleRecord(fields)
  if (single !== undefined) return { ...fields, items: [single] }
  if (!Array.isArray(fields['comments']) && !Array.isArray(fields['users']) && sideLists.some((list) => Array.isArray(fields[list]))) return fields
  if (Array.isArray(fields['comments']) && !isOfZendesk(fields['comments']) && ('startAt' in fields || 'next_page' in fields || 'count' in fields || 'total' in fields)) return { ...fields, items: fields['comments'] }
  if (Array.isArray(fields['response']) && 'status' in fields) return { ...fields, items: fields['response'] }
  const graph = graphList(fieldsOf(fields['data']))
  if (graph !== undefined) return { ...fields, items: graph }
  const inner = ['_embedded', 'data', 'hits', 'response'].map((key) => fieldsOf(fields[key])).find((nested) => holdsList(nested) || innerLists.some((list) => Array.isArray(nested[list])))
  if (inner === undefined) return undefined
  const list = innerLists.map((name) => inner[name]).find(Array.isArray)
  return list === undefined ? { ...fields, ...inner } : { ...fields, items: list }
}

/** Names under which an API gives one record. Zammad's and Help Scout's envelopes are records themselves. */
const singles = ['ticket', 'request', 'conversation', 'comment', 'audit', 'user', 'organization', 'ticket_metric', 'satisfaction_rating', 'contact', 'agent', 'requester']

/** The record of `{"ticket": {…}}`, with or without lists beside it. */
function singleRecord(fields: Fields): unknown {
  const [name, other] = singles.filter((key) => 'id' in fieldsOf(fields[key]))
  const beside = Object.entries(fields).every(([key, value]) => key === name || Array.isArray(value) || key === 'meta' || key === 'status' || value === null)
  return name !== undefined && other === undefined && beside && !('article' in fields) && !('articles' in fields) ? fields[name] : undefined
}

/** A page of Zendesk's comments tells by its address of which ticket they are. */
const isOfZendesk = (comments: readonly unknown[]) => 'author_id' in fieldsOf(comments[0])

/** What an answer in GraphQL holds, as GitHub's: issues, one issue, or the comments of a node. */
function graphList(data: Fields): readonly unknown[] | undefined {
  const repository = fieldsOf(data['repository'])
  const { issues, issue } = repository
  if (typeof issue === 'object' && issue !== null) return [issue]
  const list = issues ?? fieldsOf(data['node'])['comments'] ?? data['search']
  const nodes = fieldsOf(list)['nodes'] ?? fieldsOf(list)['edges']
  return Array.isArray(nodes) ? (nodes as readonly unknown[]).map((node) => fieldsOf(node)['node'] ?? node) : undefined
}

/** Whether it is a page of an API: a list of records and what is around it. */
export function holdsList(fields: Fields): boolean {
  return (!('id' in fields) || 'jsonrpc' in fields) && lists.some((list) => Array.isArray(fields[list]))
}
