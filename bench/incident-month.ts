import { detectIncidents } from '../src/incident/detect.ts'
import type { Incident } from '../src/incident/incident.ts'
import { judge, type Judged } from './incidents/judged.ts'
import { monthOf, twelve } from './incidents/month.ts'
import { percent } from './table.ts'

const seeds = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1, 2, 3, 4, 5]

const termsOf = ({ symptom }: Incident): string => `${symptom.operation ?? '-'}: ${symptom.terms.map(({ says }) => says.join('/')).join(', ')}`

const line = ({ incident, planted, share, pure }: Judged['found'][number]): string =>
  `  ${planted.trouble.padEnd(14)} ${String(planted.size).padStart(3)} in ${String(planted.hours).padStart(2)} h ${planted.language.padEnd(4)} ${planted.onset.padEnd(11)} → ${String(incident.tickets.length).padStart(3)} tickets, ${percent(share)} of it, ${percent(pure)} its own, ${incident.onset.kind.padEnd(11)} ${termsOf(incident)}`

let [found, planted, wrong] = [0, 0, 0]
for (const seed of seeds) {
  const month = monthOf({ seed, tickets: 50_000, incidents: twelve, customers: 6000 })
  const before = process.cpuUsage()
  const judged = judge(detectIncidents(month.tickets), month.planted)
  const { user, system } = process.cpuUsage(before)
  found += judged.found.length
  planted += judged.planted
  wrong += judged.wrong.length
  console.log(`seed ${seed}: ${month.tickets.length} tickets, ${((user + system) / 1e6).toFixed(1)} s; found ${judged.found.length} of ${judged.planted}, wrong ${judged.wrong.length}`)
  for (const one of judged.found) console.log(line(one))
  for (const one of judged.missed) console.log(`  missed: ${one.trouble}, ${one.size} in ${one.hours} h, ${one.language}, ${one.onset}, ${new Date(one.startsAt).toISOString()}`)
  for (const one of judged.wrong.slice(0, 12)) console.log(`  wrong: ${one.tickets.length} tickets from ${one.first.at} to ${one.last.at}: ${termsOf(one)} ${JSON.stringify(one.evidence.map(({ name, value }) => [name, value]))} ${one.tickets.slice(0, 4).map(({ ticketId }) => ticketId).join(' ')}`)
}
console.log(`recall ${percent(found / planted, 1)} of ${planted}, false incidents ${wrong} in ${seeds.length} months`)
