import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The part of a JSON schema that is walked here. */
interface Schema {
  description?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
}

type Interfaces = ReadonlyMap<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>

const declarationsIn = (paths: readonly string[]): Interfaces => {
  const found = new Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>()
  for (const path of paths) {
    const file = ts.createSourceFile(path, readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8'), ts.ScriptTarget.ES2022, true)
    for (const statement of file.statements) if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) found.set(statement.name.text, statement)
  }
  return found
}

const textOf = (node: ts.Node): string | undefined => {
  const texts = ts.getJSDocCommentsAndTags(node).flatMap((doc) => (ts.isJSDoc(doc) ? [ts.getTextOfJSDocComment(doc.comment) ?? ''] : []))
  const text = texts.at(-1)?.replace(/\s+/g, ' ').trim() ?? ''
  return text === '' ? undefined : text
}

/** The interface behind a type: of a list, its elements'. */
const namesIn = (type: ts.TypeNode): readonly string[] => {
  if (ts.isTypeOperatorNode(type)) return namesIn(type.type)
  if (ts.isArrayTypeNode(type)) return namesIn(type.elementType)
  if (ts.isParenthesizedTypeNode(type)) return namesIn(type.type)
  if (ts.isUnionTypeNode(type)) return type.types.flatMap(namesIn)
  if (ts.isTypeReferenceNode(type)) return [type.typeName.getText(), ...(type.typeArguments ?? []).flatMap(namesIn)]
  return []
}

const membersOf = (name: string, known: Interfaces): readonly ts.TypeElement[] => {
  const declaration = known.get(name)
  if (declaration === undefined) return []
  if (ts.isInterfaceDeclaration(declaration)) return declaration.members
  return ts.isTypeLiteralNode(declaration.type) ? declaration.type.members : namesIn(declaration.type).flatMap((inner) => membersOf(inner, known))
}

const inner = (schema: Schema): readonly Schema[] => [schema, ...[schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) => (one === undefined ? [] : inner(one)))]

const describe = (schema: Schema, members: readonly ts.TypeElement[], known: Interfaces): void => {
  for (const place of inner(schema)) {
    for (const member of members) {
      if (!ts.isPropertySignature(member) || member.type === undefined) continue
      const property = place.properties?.[member.name.getText().replace(/^['"]|['"]$/g, '')]
      if (property === undefined) continue
      const says = textOf(member)
      if (says !== undefined) property.description ??= says
      const own = ts.isTypeLiteralNode(member.type) ? member.type.members : namesIn(member.type).flatMap((name) => membersOf(name, known))
      describe(property, own, known)
    }
  }
}

/** The schema, each field with what the type `name` says of it. @param paths the files under `src` that declare it and its parts. */
export const describedSchema = <T extends object>(schema: T, name: string, paths: readonly string[]): T => {
  const known = declarationsIn(paths)
  const copy = structuredClone(schema)
  describe(copy, membersOf(name, known), known)
  return copy
}
