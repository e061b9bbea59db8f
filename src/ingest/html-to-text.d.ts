declare module 'html-to-text' {
  interface TextBuilder {
    readonly addInline: (text: string) => void
    readonly addLiteral: (text: string) => void
  }
  type Formatter = (element: unknown, walk: unknown, builder: TextBuilder, options: unknown) => void
  export interface Selector {
    readonly selector: string
    readonly format?: string
    readonly options?: Readonly<Record<string, unknown>>
  }
  interface ConvertOptions {
    readonly wordwrap?: false
    readonly preserveNewlines?: boolean
    readonly formatters?: Readonly<Record<string, Formatter>>
    readonly limits?: { readonly ellipsis?: string; readonly maxDepth?: number; readonly maxInputLength?: number }
    readonly selectors?: readonly Selector[]
  }
  export function compile(options: ConvertOptions): (html: string) => string
}
