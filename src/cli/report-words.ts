import type { Language } from '../assessment.ts'

/** What `bonsens report` says on stderr, and of the lines it could not read. */
export interface ReportCommandWords {
  readonly line: (line: number) => string
  readonly notARow: (place: string, field: string) => string
  readonly nothingSaved: (file: string) => string
  readonly skipped: (count: string) => string
}

export const reportWords: Readonly<Record<Language, ReportCommandWords>> = {
  en: {
    line: (line) => `line ${line}`,
    notARow: (place, field) => `${place}: not a saved assessment (${field}); skipped`,
    nothingSaved: (file) => `${file} holds no saved list: bonsens score <export> -o list.ndjson makes one`,
    skipped: (count) => `Lines of the saved list that could not be read: ${count}.`,
  },
  fr: {
    line: (line) => `ligne ${line}`,
    notARow: (place, field) => `${place} : pas une évaluation enregistrée (${field}) ; ignorée`,
    nothingSaved: (file) => `${file} ne contient pas de liste enregistrée : bonsens score <export> -o liste.ndjson en fait une`,
    skipped: (count) => `Lignes de la liste enregistrée qui n’ont pas pu être lues : ${count}.`,
  },
}
