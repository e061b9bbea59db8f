import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { runProgram } from '../cli/program.ts'

/**
 * `npm run pictures`: the README's pictures, taken of the bundled week of tickets. Needs Chromium (BONSENS_CHROMIUM, else
 * /usr/bin/chromium); its versions draw a little differently, so that the pictures are made when what they show has changed.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))
const week = join(root, 'fixtures/helpdesk-week.ndjson')
const pictures = join(root, 'docs/pictures')
const columns = 104

const switches = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

async function outputOf(args: readonly string[]): Promise<string> {
  let output = ''
  const code = await runProgram(args, { data: (text) => { output += text }, say: () => undefined, columns, colour: true, lively: false, draw: () => undefined })
  if (code !== 0) throw new Error(`bonsens ${args.join(' ')} ended with ${code}`)
  return output
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Colours of a terminal, by their number in an escape sequence: those that the command uses. */
const inks: Readonly<Record<string, string>> = { 1: 'bold', 2: 'dim', 31: 'red', 32: 'green', 33: 'yellow', 36: 'cyan', 35: 'magenta', 90: 'dim' }
const endsStyle = new Set(['0', '22', '39'])

/** Styled text as markup: an opening sequence begins a span, a closing one ends the last. */
function markupOf(styled: string): string {
  // eslint-disable-next-line no-control-regex -- escape sequences begin with a control character
  return styled.split(/\u001B\[(\d+)m/).map((part, at) => {
    if (at % 2 === 0) return escaped(part)
    if (endsStyle.has(part)) return '</span>'
    return `<span class="${inks[part] ?? ''}">`
  }).join('')
}

const terminalPage = (command: string, output: string): string => `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; background: #1b1e23; color: #d7dae0; width: max-content; padding: 22px 26px; font: 15px/1.45 "DejaVu Sans Mono", monospace }
pre { margin: 0; font: inherit } .prompt { color: #7f8794 } .bold { font-weight: 700 } .dim { color: #8b93a1 }
.red { color: #ff7b72 } .yellow { color: #e3b341 } .green { color: #7ee787 } .cyan { color: #76c7e0 } .magenta { color: #d2a8ff }
</style><pre><span class="prompt">$</span> ${escaped(command)}
${markupOf(output.trimEnd())}</pre>`

async function takeTerminal(browser: Browser): Promise<void> {
  const output = await outputOf(['score', week, '--top', '4', '--lang', 'en'])
  const page = await browser.newPage({ deviceScaleFactor: 1.5, viewport: { width: 1100, height: 400 } })
  await page.setContent(terminalPage('bonsens score helpdesk-week.ndjson --top 4', output))
  await page.locator('body').screenshot({ path: join(pictures, 'terminal.png') })
  await page.close()
}

async function takeReport(browser: Browser, report: string, colorScheme: 'light' | 'dark'): Promise<void> {
  const page = await browser.newPage({ colorScheme, deviceScaleFactor: 1.5, viewport: { width: 1180, height: 900 } })
  await page.goto(pathToFileURL(report).href)
  await page.screenshot({ path: join(pictures, `report-${colorScheme}.png`) })
  await page.close()
}

const folder = mkdtempSync(join(tmpdir(), 'bonsens-pictures-'))
const browser = await chromium.launch({ executablePath: process.env['BONSENS_CHROMIUM'] ?? '/usr/bin/chromium', args: switches })
try {
  mkdirSync(pictures, { recursive: true })
  const report = join(folder, 'report.html')
  await outputOf(['score', week, '--report', report, '--include-text', '--lang', 'en'])
  await takeTerminal(browser)
  for (const scheme of ['light', 'dark'] as const) await takeReport(browser, report, scheme)
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
