import { describe, expect, it } from 'vitest'
import { file, run } from './run-cli.ts'

const clumsy = 'Ticket SAV n°;Client;Sujet du ticket;Date appel;Etat;Remarques de l’usager (texte)\n1045;Durand;Site en panne;12/03/2026 09:15;En cours;"c\'est la 3e fois, merci de répondre"\n'

describe('a table that is not understood at once', () => {
  it('is told what to type, step by step, until its texts are read', async () => {
    const table = file('clumsy.csv', clumsy)
    const first = await run(['score', table, '--lang', 'fr'])
    expect(first.code).toBe(3)
    const map = /: essayez --map (.*)\n$/.exec(first.stderr)?.[1] ?? ''
    expect(map).toBe('id="Ticket SAV n°",body="Remarques de l’usager (texte)",createdAt="Date appel"')
    const second = await run(['score', table, '--lang', 'fr', '--map', map])
    expect(second).toMatchObject({ code: 0 })
    expect(second.stdout).not.toContain('évalué sans ses messages')
    expect(second.stderr).not.toContain('non lues')
  })

  it('says which columns were not read, where they may hold what a score lives on', async () => {
    const table = file('half.csv', clumsy.replace('Ticket SAV n°', 'id'))
    const said = 'half.csv: no column holds what customers wrote or when tickets were opened; not read: Date appel, Remarques de l’usager (texte) (perhaps --map body="Remarques de l’usager (texte)",createdAt="Date appel")\n'
    expect((await run(['score', table])).stderr).toContain(said)
    expect((await run(['score', table, '--map', 'createdAt=Date appel'])).stderr).toContain('no column holds what customers wrote; not read:')
  })

  it('says nothing where texts and dates are read, whatever else the table holds', async () => {
    const table = file('whole.csv', 'id;subject;created at;description;SLA;Queue\n1;x;2026-01-01T00:00:00Z;hello;a;b\n')
    expect((await run(['score', table])).stderr).not.toContain('not read')
  })

  it('inspect gives the same advice', async () => {
    expect((await run(['inspect', file('clumsy.csv', clumsy)])).stderr).toContain('try --map id="Ticket SAV n°"')
  })
})
