import { expect, it } from 'vitest'
import { file, run } from './run-cli.ts'

it('--strict ends with 3 when anything was skipped, after it did its work', async () => {
  file('half.ndjson', '{"id":"a","subject":"x"}\n{"id":"b","status":"ouvert"}\n')
  file('whole.ndjson', '{"id":"a","subject":"x"}\n')
  const half = await run(['score', 'half.ndjson', '--strict'])
  expect([half.code, half.stderr.includes('scored 1, skipped 1'), half.stdout.includes('calm')]).toEqual([3, true, true])
  expect((await run(['score', 'whole.ndjson', '--strict'])).code).toBe(0)
})

it('--map names the columns of a table, from the line or from a file', async () => {
  file('odd.csv', 'Réf;Intitulé du souci;Ouvert le\n7;Panne de prod;13/02/2026 10:00\n')
  file('mapping.json', '{"id":"Réf","subject":"Intitulé du souci"}')
  expect((await run(['score', 'odd.csv', '--map', 'id=Réf,subject="Intitulé du souci"'])).stdout).toContain('Panne de prod')
  expect((await run(['score', 'odd.csv', '--map', '@mapping.json'])).stdout).toContain('Panne de prod')
  const missing = await run(['score', 'odd.csv', '--map', 'id=Réf', '--map', 'subject=Titre'])
  expect([missing.code, missing.stderr]).toEqual([2, 'bonsens: odd.csv has no column that --map names (Titre; columns: Réf, Intitulé du souci, Ouvert le)\n'])
  const unknown = await run(['score', 'odd.csv', '--map', 'objet=Titre'])
  expect([unknown.code, unknown.stderr.includes('There is no field "objet"'), unknown.stderr.includes('subject, status')]).toEqual([2, true, true])
})
