import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../node.mjs'

/** Unix ms of the worlds whose answers are mutated: equal seeds make equal answers on every day. */
const worldTime = Date.UTC(2026, 10, 18, 12)

/** In this order answers are mutated; what has more to be read comes more often. */
const endpoints = [
  ...['configs.list', 'runners.list', 'agents.list', 'runners.list', 'metrics.agent'],
  ...['configs.list', 'tags.list', 'agents.list', 'grok.check', 'metrics.settings'],
  ...['releases.list', 'requests'],
]

/**
 * A failure, with the smallest input that still fails in the same way.
 * @typedef {object} Finding
 * @property {number} seed of the mutation
 * @property {string} endpoint or `requests`, for a body of a check of grok patterns
 * @property {string} scenario
 * @property {string} model what failed
 * @property {string} message how
 * @property {string} body the smallest input
 */

/**
 * Mutates answers of all scenarios and reads each as the console does, and mutates checks of grok patterns and compares the
 * server's answers with the preview. One seed makes one mutation, so that each can be made again alone.
 * @param {{count: number, seed: number, slowMs?: number, scenarios?: string[], load: (path: string) => Promise<any>,
 *   onFinding?: (finding: Finding) => void, onProgress?: (done: number) => void}} options `seed`: of the first mutation;
 *   `slowMs`: what takes longer is a failure, too; `scenarios`: all by default
 * @returns {Promise<{answers: number, byEndpoint: Map<string, number>, findings: Finding[]}>} of each kind of failure the
 *   first
 */
export async function fuzzAnswers(options) {
  const { count, seed, load, onFinding, onProgress } = options
  const { Random, shrink, ...mocks } = await load('mocks/fuzz/fuzz.ts')
  const { subjectOf, answers } = await openSubjects(mocks, options)
  const findings = new Map()
  const byEndpoint = new Map()
  for (let i = 0; i < count; i += 1) {
    const own = seed + i
    const name = endpoints[own % endpoints.length]
    const { scenario, body, check } = subjectOf(name, new Random(own))
    byEndpoint.set(name, (byEndpoint.get(name) ?? 0) + 1)
    const problem = await check(body)
    if (i % 1000 === 999) onProgress?.(i + 1)
    if (!problem || findings.has(kindOf(problem))) continue
    const kind = kindOf(problem)
    const smallest = await shrink(body, async (text) => {
      const found = await check(text)
      return found !== null && kindOf(found) === kind
    })
    const finding = { seed: own, endpoint: name, scenario, ...problem, body: smallest }
    findings.set(kind, finding)
    onFinding?.(finding)
  }
  return { answers, byEndpoint, findings: [...findings.values()] }
}

/** Prepares what is mutated: the answers of all scenarios, and the cases of the grok corpus. */
async function openSubjects(mocks, { load, slowMs, scenarios }) {
  const { recordAnswers, mutateAnswer, createGrokCheck, mutateCheck } = mocks
  const { checkAnswer } = await load('src/app/testing/checkAnswer.ts')
  const answers = await recordAnswers(worldTime, scenarios)
  const byName = Map.groupBy(answers, ({ endpoint }) => endpoint)
  const checkGrok = createGrokCheck(worldTime)
  const cases = readFileSync(join(root, 'src/lib/grok/corpus/own.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  return {
    answers: answers.length,
    subjectOf: (name, random) => {
      if (name === 'requests') {
        const body = mutateCheck(cases[random.int(0, cases.length - 1)], random)
        const check = async (text) => {
          const message = await checkGrok(text)
          return message === null ? null : { model: 'grok', message }
        }
        return { scenario: 'small', body, check }
      }
      const all = byName.get(name)
      const answer = all[random.int(0, all.length - 1)]
      const check = (body) => checkAnswer({ ...answer, body }, slowMs)
      return { scenario: answer.scenario, body: mutateAnswer(answer.body, random), check }
    },
  }
}

/** Failures of one kind have the same model and the same words, whatever the numbers and quoted texts in them. */
const kindOf = ({ model, message }) =>
  `${model}: ${message.replace(/"[^"]*"|'[^']*'|-?\d[\d.e+]*/g, '…').slice(0, 120)}`
