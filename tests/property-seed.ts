import fc from 'fast-check'

/** The same examples on every run, so that a change is judged and not luck; `PROPERTY_SEED=$RANDOM npm test` looks for others. */
fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_260_105) })
