import { doTask, type GrokResult, type GrokTask } from '../../lib/grok/work'
import type { Delivery, Order } from '../../lib/async/background'
import { atOnce } from '../../lib/async/inBreaths'

/** The grok engine, away from the page. */
addEventListener('message', ({ data: { nth, task } }: MessageEvent<Order<GrokTask>>) => {
  const delivery: Delivery<GrokResult> = { nth, result: atOnce(doTask(task)) }
  postMessage(delivery)
})
