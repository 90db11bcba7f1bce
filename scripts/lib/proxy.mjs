import { request as http } from 'node:http'
import { request as https } from 'node:https'

/** Headers that belong to one connection, or to the page's host rather than the server's. */
const own = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'host',
  'origin',
  'referer',
  'cookie',
]

/** Hands a request on to `target` and its answer back, both as they stream. */
export function proxy(request, response, target) {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !own.includes(name)),
  )
  const send = target.protocol === 'https:' ? https : http
  const onward = send(target, { method: request.method, headers }, (answer) => {
    const back = Object.entries(answer.headers).filter(([name]) => !own.includes(name))
    response.writeHead(answer.statusCode ?? 502, Object.fromEntries(back))
    answer.pipe(response)
  })
  onward.on('error', (error) => {
    if (response.headersSent) return response.destroy()
    response.writeHead(502, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ error: `${target.host} cannot be reached: ${error.message}` }))
  })
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}
