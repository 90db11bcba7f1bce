import { expect, test } from 'vitest'
import { run } from './run.mjs'
import { runStages } from './stages.mjs'

const says = (text) => `process.stdout.write(${JSON.stringify(text)})`
const fails = `${says('broken')}; process.exitCode = 1`
/** Runs until it is interrupted. */
const waits = 'setInterval(() => {}, 1000)'

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
    { hidden: [[step('A', says('a')), step('B', fails), step('C', says('c'))]] },
    { hidden: [[step('D', says('d'))]] },
  )
  expect(problems).toEqual(['B failed. See there.'])
  expect(printed).toBe('\n== A\na== A: - s\n\n== B\nbroken== B: - s\n')
})

test('a step that has the screen is interrupted by a failure beside it, whose output follows', async () => {
  const { problems, printed } = await outcome({
    shown: step('Shown', waits),
    hidden: [[step('A', fails)]],
  })
  expect(problems).toEqual(['A failed. See there.'])
  expect(printed).toBe('\n== Shown\n== Shown: - s\n\n== A\nbroken== A: - s\n')
})

test('a step that has the screen can fail alone, and the others run to their end', async () => {
  const { problems, printed } = await outcome({
    shown: step('Shown', fails),
    hidden: [[step('A', `setTimeout(() => ${says('a')}, 300)`)]],
  })
  expect(problems).toEqual(['Shown failed. See there.'])
  expect(printed).toBe('\n== Shown\n== Shown: - s\n\n== A\na== A: - s\n')
})

test('a tool that cannot be started has failed', async () => {
  const start = (script, args, options) => run('/no/such/tool', args, options)
  const problems = await runStages([{ hidden: [[step('A', '')]] }], start, () => {})
  expect(problems).toEqual(['A failed. See there.'])
})
