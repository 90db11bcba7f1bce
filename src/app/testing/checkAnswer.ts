import { ApiError } from '../../api/errors'
import { parseResponse } from '../../api/parseResponse'
import { unreadRowsOf } from '../../common/page/unreadRowsOf'
import { parseRawBytes } from '../../api/rawBytes'
import { allEndpoints, endpoints } from '../../contract/endpoints'
import { agentModels, type Model } from './agentModels'
import { configModels } from './configModels'
import { metricModels } from './metricModels'
import { runnerModels } from './runnerModels'
import { tagModels } from './tagModels'

const { agents, runners, configs, tags, metrics } = endpoints

/** An answer as the transport gives it. */
export interface Answer {
  /** the name of the endpoint, such as `agents.list` */
  endpoint: string
  status: number
  contentType: string
  body: string
}

/** What is wrong with an answer: the step that failed, and how. */
export interface Problem {
  model: string
  message: string
}

/**
 * Reads an answer as the console does, and makes all that pages make of it: rows, masks, files, drift, plans, history and
 * charts. Nothing may throw but an `ApiError` of an answer that cannot be read, and each model checks what it promises.
 * @param slowMs a model that takes longer is a problem, too
 * @returns null when all is well
 */
export async function checkAnswer(answer: Answer, slowMs = Infinity): Promise<Problem | null> {
  const endpoint = allEndpoints.find(({ name }) => name === answer.endpoint)?.endpoint
  if (!endpoint) throw new Error(`no endpoint ${answer.endpoint}`)
  const { status, contentType, body } = answer
  const response = {
    ...{ status, contentType, text: body, requestId: undefined },
    ...{ ok: status >= 200 && status < 300, redirect: false },
  }
  let result: unknown
  const reading: Model = [
    'read',
    () => {
      try {
        result = parseResponse(endpoint, response)
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
      }
    },
  ]
  const problem = await run(reading, slowMs)
  if (problem || result === undefined) return problem
  for (const model of modelsOf(answer.endpoint, body, result)) {
    const found = await run(model, slowMs)
    if (found) return found
  }
  return null
}

async function run([model, make]: Model, slowMs: number): Promise<Problem | null> {
  const started = performance.now()
  try {
    await make()
  } catch (error) {
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return { model, message: message.slice(0, 500) }
  }
  const took = performance.now() - started
  return took > slowMs ? { model, message: `slow: ${Math.round(took)} ms` } : null
}

/** The models of an answer that can be read. */
function modelsOf(name: string, body: string, result: unknown): Model[] {
  const bytes = () => new TextEncoder().encode(body).buffer
  const of: Record<string, () => Model[]> = {
    'agents.list': () => agentModels(parseRawBytes(agents.list, bytes())),
    'runners.list': () => runnerModels(parseRawBytes(runners.list, bytes())),
    'configs.list': () => configModels(parseRawBytes(configs.list, bytes())),
    'tags.list': () => tagModels(parseRawBytes(tags.list, bytes())),
    'metrics.agent': () => metricModels(parseRawBytes(metrics.agent, bytes())),
  }
  return [['unreadRows', () => unreadRowsOf(result)], ...(of[name]?.() ?? [])]
}
