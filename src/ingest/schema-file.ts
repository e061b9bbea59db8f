import { type Fields, fieldsOf, textOf } from './adapter.ts'

/** Names the kind of a file that describes the format of an export (OpenAPI, JSON Schema, a connector's stream) and holds no tickets. */
export function specificationIn(value: unknown): string | undefined {
  const fields = fieldsOf(value)
  if ((textOf(fields['openapi']) ?? textOf(fields['swagger'])) !== undefined && ('paths' in fields || 'info' in fields)) return 'OpenAPI'
  if (/json-schema/.test(textOf(fields['$schema']) ?? '') || isSchema(fields)) return 'JSON Schema'
  if (/getpostman/.test(textOf(fieldsOf(fields['info'])['schema']) ?? '')) return 'Postman'
  const [stream] = Array.isArray(fields['streams']) ? (fields['streams'] as readonly unknown[]).map(fieldsOf) : []
  const described = stream === undefined ? fields : fieldsOf(stream['stream'] ?? stream)
  return 'json_schema' in described || fields['type'] === 'SCHEMA' ? 'a catalogue of streams' : undefined
}

const words = new Set(['type', 'anyOf', 'oneOf', 'allOf', '$ref', 'format', 'enum', 'properties', 'items'])

/** `{"type": ["null", "object"], "properties": {"id": {"type": …}}}` */
function isSchema(fields: Fields): boolean {
  const types: readonly unknown[] = Array.isArray(fields['type']) ? (fields['type'] as readonly unknown[]) : [fields['type']]
  const properties = Object.values(fieldsOf(fields['properties']))
  if (!types.includes('object') || properties.length === 0) return false
  return properties.every((property) => Object.keys(fieldsOf(property)).length === 0 || Object.keys(fieldsOf(property)).some((key) => words.has(key)))
}
