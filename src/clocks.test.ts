import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/**
 * The files that may read the clock of the device, and why. All other times are compared with times of the server, which
 * `ServerClock` tells.
 */
const allowed: Record<string, string> = {
  'api/serverClock.ts': 'is the clock of the server',
  'api/refreshOptions.ts': 'compares with times of TanStack, which reads the clock of the device',
  'api/evictOldQueries.ts': 'counts how long a query waits to be used',
  'api/throttle.ts': 'counts the time of a pause, which begins with an answer',
  'app/Gallery.tsx': 'shows examples without a server',
  'boot/drawFirstPage.ts':
    'compares it with the `Date` header, before the clock of the server is there',
  'domain/services/createPlanEngine.ts': 'locks of tabs of one device',
  'domain/drift/ignoredDifferences.ts': 'a date that is shown and compared with nothing',
  'features/grok/SharePanel.tsx': 'the name of a file',
  'features/grok/useFieldsExport.ts': 'the name of a file',
  'features/grok/grokStore.ts': 'a date that is shown and compared with nothing',
  'features/configEditor/useSampleResult.ts': 'the time that a preview puts into records',
}

test('only these files read the clock of the device', () => {
  const src = fileURLToPath(new URL('.', import.meta.url))
  const readers = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|(^|\/)testing\//.test(file))
    .filter((file) => /\bDate\.now\b|new Date\(\)/.test(code(readFileSync(src + file, 'utf8'))))
  expect(readers.sort()).toEqual(Object.keys(allowed).sort())
})

const code = (text: string) => text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')
