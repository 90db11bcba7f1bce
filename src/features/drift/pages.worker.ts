import type { Delivery, Order } from '../../lib/async/background'
import { atOnce } from '../../lib/async/inBreaths'
import { readPage, type PageResult, type PageTask } from './pages'

/** Pages of the drift's lists, read away from the page. */
addEventListener('message', ({ data: { nth, task } }: MessageEvent<Order<PageTask>>) => {
  const delivery: Delivery<PageResult> = { nth, result: atOnce(readPage(task)) }
  postMessage(delivery)
})
