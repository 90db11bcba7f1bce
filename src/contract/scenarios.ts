/** The worlds that the mock can make: for the demo in the browser, for `npm run mock` and for tests. */
export const scenarioNames = [
  'incident',
  'demo',
  'small',
  'empty',
  'large',
  'crowd',
  'drifted',
  'flapping',
  'faulty',
  'refusing',
  'broken',
  'hostile',
  'otherGrok',
  'unmeasured',
] as const

export type ScenarioName = (typeof scenarioNames)[number]
