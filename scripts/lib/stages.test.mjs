import { expect, test } from 'vitest'
import { run } from './run.mjs'
import { runStages } from './stages.mjs'

const says = (text) => `process.stdout.write(${JSON.stringify(text)})`
const fails = `${says('broken')}; process.exitCode = 1`

const step = (name, script) => [name, script, [], 'See there.']

/** Runs stages whose scripts are JavaScript. @returns the problems, and what was printed without times */
async function outcome(...stages) {
  const printed = []
  const start = (script, args, options) =>
    run(process.execPath, ['-e', script, ...args], { quiet: !options.said, ...options })
  const problems = await runStages(stages, start, (text) => printed.push(String(text)))
  return { problems, printed: printed.join('').replace(/[\d.]+ s/g, '- s') }
}

test('the steps of a group run until one fails, and the next stage does not start', async () => {
  const { problems, printed } = await outcome(
    [[step('A', says('a')), step('B', fails), step('C', says('c'))], []],
    [[step('D', says('d'))]],
  )
  expect(problems).toEqual(['B failed. See there.'])
  expect(printed).toBe('\n== A\na== A: - s\n\n== B\nbroken== B: - s\n')
})

test('groups beside one that failed run to their end, and each says what failed', async () => {
  const { problems, printed } = await outcome([
    [step('A', fails)],
    [step('B', `setTimeout(() => ${says('b')}, 300)`), step('C', fails)],
  ])
  expect(problems).toEqual(['A failed. See there.', 'C failed. See there.'])
  expect(printed).toBe('\n== A\nbroken== A: - s\n\n== B\nb== B: - s\n\n== C\nbroken== C: - s\n')
})

test('a step alone has the screen', async () => {
  const { problems, printed } = await outcome([[step('A', fails)]])
  expect(problems).toEqual(['A failed. See there.'])
  expect(printed).toBe('\n== A\n== A: - s\n')
})

test('a tool that cannot be started has failed', async () => {
  const start = (script, args, options) => run('/no/such/tool', args, options)
  const problems = await runStages([[[step('A', '')]]], start, () => {})
  expect(problems).toEqual(['A failed. See there.'])
})
