export { textOfAdf } from './body-text-adf.ts'
export { loadHtmlReader, textOfHtml } from './body-text-html.ts'
export { withoutTrail } from './body-text-trail.ts'
export { textOfWiki } from './body-text-wiki.ts'
