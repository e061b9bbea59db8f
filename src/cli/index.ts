#!/usr/bin/env node
import { processConsole } from './console.ts'
import { exitCode } from './exit-code.ts'
import { runProgram } from './program.ts'

// `bonsens score … | head` closes the pipe early: that is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(exitCode.ok)
  })
}
process.on('SIGINT', () => process.exit(exitCode.interrupted))
process.on('SIGTERM', () => process.exit(143))

process.exitCode = await runProgram(process.argv.slice(2), processConsole())
