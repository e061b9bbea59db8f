import { writeFileSync } from 'node:fs'
import { pageAssets } from './page-assets.ts'

writeFileSync(new URL('../report/page/page-assets.generated.ts', import.meta.url), pageAssets())
