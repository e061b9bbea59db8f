import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { runProgram } from '../../src/cli/program.ts'

const executablePath = process.env['BONSENS_CHROMIUM'] ?? '/usr/bin/chromium'
/** Set where these tests must run: a missing browser is then a failure. */
const isRequired = process.env['BONSENS_REQUIRE_BROWSER'] === '1'
export const isSkipped = !existsSync(executablePath) && !isRequired

if (isSkipped) process.stderr.write(`No Chromium at ${executablePath}: the page is not tested in a browser (apt-get install chromium, or BONSENS_CHROMIUM=<path>)\n`)

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

let browser: Browser | undefined
/** Where pages are written. */
export const folder = mkdtempSync(join(tmpdir(), 'bonsens-page-'))

/** Starts a browser for the tests of a file, and stops it after them. */
export const withBrowser = (): void => {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: quiet })
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
  })
}

export interface OpenPage {
  readonly page: Page
  /** Errors that the page or its policy reported. */
  readonly errors: readonly string[]
  /** What it asked for beside itself. */
  readonly requests: readonly string[]
}

/** Opens a file, and waits until its script is ready where it may run. */
export const opened = async (path: string, options: BrowserContextOptions = {}): Promise<OpenPage> => {
  if (browser === undefined) throw new Error('no browser')
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const errors: string[] = []
  const requests: string[] = []
  const url = pathToFileURL(path).href
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (request.url() !== url) requests.push(request.url())
  })
  await page.goto(url)
  if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-ready]', { timeout: 30_000 })
  return { page, errors, requests }
}

/** Runs the command as in a shell; its output is of no interest here. */
export const bonsens = async (...args: readonly string[]): Promise<void> => {
  const said: string[] = []
  const code = await runProgram(args, { data: () => undefined, say: (line) => said.push(line), columns: 110, colour: false, lively: false, draw: () => undefined })
  if (code !== 0) throw new Error(said.join('\n'))
}

export const written = (name: string, html: string): string => {
  const path = join(folder, name)
  writeFileSync(path, html)
  return path
}
