/**
 * The ten browser tests that took longest, as lines of text: what a new test costs should be seen.
 * @param report the report of Playwright's `json` reporter
 */
export function slowest({ suites = [] }) {
  const tests = suites
    .flatMap(specsOf)
    .map(({ file, line, title, tests }) => ({
      name: `e2e/${file}:${line} ${title}`,
      ms: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
    }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 10)
  return [
    'Slowest browser tests:',
    ...tests.map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`),
  ]
}

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)]

/**
 * One line for both test runners together.
 * @param reports the reports of the `json` reporters; {} for a run that wrote none
 */
export function total({ units, browser: { stats } }) {
  const passed = (units.numPassedTests ?? 0) + (stats?.expected ?? 0)
  const failed = (units.numFailedTests ?? 0) + (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
  return `${passed} passed, ${failed} failed`
}
