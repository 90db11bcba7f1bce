import './workerStorage'
import { responder, type Responder } from '../http/responder'
import { Demo } from './Demo'
import type { DemoState } from './demoState'
import type { FromWorker, SentRequest, SentResponse, ToWorker } from './messages'

/** A fleet of more agents is not checked against the contract with each answer: that takes long. */
const mostChecked = 1000

let demo: Demo | undefined
let respond: Responder | undefined
/** ms by which the clock of the page is ahead of that of the worker */
let ahead = 0

const tell = (message: FromWorker, transfer: Transferable[] = []) =>
  postMessage(message, { transfer })

/** Answers the requests of a page from a world, off the thread of the page. */
addEventListener('message', ({ data: { now, order } }: MessageEvent<ToWorker>) => {
  ahead = now - Date.now()
  if (order.kind === 'open') open(order.state, order.base)
  if (order.kind === 'events') demo?.replay(order.events)
  if (order.kind === 'levers') demo?.setLevers(order.levers)
  if (order.kind === 'request') void answer(order.request)
})

function open(state: DemoState, base: string) {
  const opened = new Demo(state, {
    now: () => Date.now() + ahead,
    onEvent: (event) => tell({ kind: 'event', event }),
  })
  demo = opened
  respond = responder(opened.world, {
    base,
    checkAnswers: state.scenario !== 'large' && state.agents <= mostChecked,
    onWrite: (write) => opened.record(write),
  })
}

async function answer({ id, method, url, headers, body }: SentRequest) {
  const request = new Request(url, { method, headers, ...(method !== 'GET' && { body }) })
  const response = await respond?.(request)
  if (!response || response.type === 'error') return tell({ kind: 'answer', id, response: null })
  const sent: SentResponse = {
    status: response.status,
    headers: [...response.headers],
    body: await response.arrayBuffer(),
  }
  tell({ kind: 'answer', id, response: sent }, [sent.body])
}
