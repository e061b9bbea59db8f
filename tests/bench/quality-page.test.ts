import { describe, expect, it } from 'vitest'
import type { Quality } from '../../bench/quality-measures.ts'
import { qualityPage } from '../../bench/quality-page.ts'
import { reliabilityOf } from '../../bench/reliability.ts'
import { naturalFlows, qualitySets } from '../../bench/sets.ts'

const auc = (value: number) => ({ value, low: value - 0.02, high: value + 0.02 })
const bands = { calm: 0.8, watch: 0.14, high: 0.05, critical: 0.01 }
const inBand = { rows: 40, positive: 30 }

const quality: Quality = {
  figures: qualitySets
    .filter(({ labelled }) => labelled)
    .map(({ name, lang }) => ({
      set: name, lang, rows: 100, positive: 0.2, auc: auc(name === 'maia_turns_en' ? 0.65 : 0.85), lengthAuc: 0.79, lists: { name: 'a list', auc: 0.6 },
      precisionAt10: 0.5, recallAt10: 0.25, alertsOfPositive: 0.3, alertsOfNegative: 0.01,
    })),
  heldOut: { lexicons: 'now', sets: [{ set: 'spplus_fr', domain: 'spplus_fr', handWritten: 0.75, heldOut: 0.81 }] },
  open: {
    lexicons: 'now', fitted: ['spplus_fr'], terms: { en: { worrying: 9, reassuring: 8 }, fr: { worrying: 7, reassuring: 6 } },
    sets: [{ set: 'spplus_fr', open: 0.83, heldOut: 0.78 }, { set: 'airline_us_neg_vs_neutral', open: 0.86 }, { set: 'cesamard', open: 0.84 }],
    pairs: { pairs: 92, rightOrder: 83, higherAtHigh: 60, lowerBelowHigh: 84 }, alerts: 0.05,
  },
  lexicons: 'now',
  fitted: true,
  scenes: { pairs: 32, rightOrder: 31, higherAtHigh: 30, lowerBelowHigh: 32, calm: 8, calmInCalm: 8 },
  ownScenes: { pairs: 60, rightOrder: 53, higherAtHigh: 36, lowerBelowHigh: 52, calm: 16, calmInCalm: 15 },
  spreads: [{ set: 'sumo_background_en', spread: { rows: 1000, bands, deciles: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] } }],
  parity: { messages: 500, within5: 0.91, bias: -0.3 },
  ranges: reliabilityOf([{ lang: 'en', rows: [{ score: 15, label: 0 }, { score: 15, label: 1 }] }]),
  bands: naturalFlows.map((set) => ({ set, bands: { calm: inBand, watch: inBand, high: inBand, critical: { rows: 2, positive: 1 } } })),
  losses: [
    { signal: 'frustration', group: 'language', aucLost: 0.02, bySet: [{ set: 'maia_turns_en', auc: 0.04 }], gapLost: 3, pairsLost: 2, highLost: 1, lowLost: 0, alertsLost: 7 },
    { signal: 'age', group: 'time', aucLost: -0.001, bySet: [], gapLost: 0, pairsLost: 0, highLost: 0, lowLost: 0, alertsLost: -1 },
    { signal: 'reopen', group: 'exchange', aucLost: 0, bySet: [], gapLost: 0, pairsLost: 0, highLost: 0, lowLost: 0, alertsLost: 0 },
  ],
  unmeasured: ['reopen'],
  movement: undefined,
}

const page = qualityPage(quality)
const sectionOf = (title: string): string => page.split('\n## ').find((section) => section.startsWith(title)) ?? ''

describe('docs/quality.md', () => {
  it('tells signals that were too seldom to judge from those that add nothing', () => {
    const section = sectionOf('What each signal is worth')
    expect(section).toMatch(/Add nothing here, or harm: `age`\./)
    expect(section).toMatch(/Too seldom in these tickets to tell, and kept: `reopen`\./)
  })

  it('is the same for the same figures, and holds no hole', () => {
    expect(qualityPage(quality)).toBe(page)
    expect(page).not.toMatch(/undefined|NaN|Infinity|\[object/)
  })

  it('names every set with its terms', () => {
    expect(qualitySets.map(({ name }) => name).filter((name) => !sectionOf('Sets and their terms').includes(`| \`${name}\` |`))).toEqual([])
    const terms = sectionOf('Sets and their terms')
    expect(terms).toMatch(/airline_us_neg_vs_neutral` \|.*BY-NC.*\| no \| never: measuring only/)
    expect(terms).toMatch(/complaints_acl19` \|.*none stated \| no \| yes/)
    expect(terms).toMatch(/gh_frustration` \|.*MIT \| yes \| yes/)
  })

  it('says where it is weak, and only there', () => {
    const weak = sectionOf('Where it is weak')
    expect(weak).toContain('`maia_turns_en` (en), 0.650: no better than the length')
    expect(weak).not.toContain('spplus_fr')
  })

  it('shows held-out figures beside those that flatter', () => {
    expect(sectionOf('How well it ranks')).toMatch(/`spplus_fr` \|.*\| yes \| 0\.850 \|.*\| 0\.810 \| 0\.750 \|/)
    expect(sectionOf('How well it ranks')).toMatch(/`maia_turns_en` \|.*\| no \| 0\.650 \|.*\| – \| – \|/)
  })

  it('shows the open variant beside the default', () => {
    const open = sectionOf('From openly licensed sets only')
    expect(open).toContain('| `spplus_fr` | 0.850 | 0.830 | **0.810** | 0.780 |')
    expect(open).toContain('| `airline_us_neg_vs_neutral` | 0.850 | 0.860 | 0.850 | **0.860** |')
    expect(open).toContain('| `cesamard` | 0.850 | 0.840 | – | 0.840 |')
    expect(open).toContain('| pairs of tickets in the right order, of 92 | 84 | 83 |')
  })

  it('does not pass figures of yesterday for figures of today', () => {
    const later = qualityPage({ ...quality, lexicons: 'later' })
    for (const option of ['--report', '--open']) {
      expect(later).toContain(`\`npm run fit -- ${option}\` takes them anew`)
      expect(page).not.toContain(`\`npm run fit -- ${option}\` takes them anew`)
    }
    expect(qualityPage({ ...quality, heldOut: undefined, open: undefined })).toContain('Not measured: `npm run fit -- --open` does.')
  })

  it('holds our own pairs apart', () => {
    expect(sectionOf('Pairs of tickets')).toContain('| in the right order | 31 of 32 (97 %) | 53 of 60 (88 %) |')
  })

  it('tells what adds nothing', () => {
    const worth = sectionOf('What each signal is worth')
    expect(worth).toContain('Add nothing here, or harm: `age`.')
    expect(worth).toMatch(/`frustration` \| language \| \+20\.0 \|/)
  })

  it('does not call few rows a share', () => {
    expect(sectionOf('Reliability')).toMatch(/`spplus_fr` \| 75 % \(40\) \| 75 % \(40\) \| 75 % \(40\) \| \(2\) \|/)
  })
})
