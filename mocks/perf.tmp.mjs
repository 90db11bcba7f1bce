import { runnerImport } from 'vite'
const o = { root: '/work/main', configFile: false, logLevel: 'error' }
const { module: s } = await runnerImport('/work/main/mocks/scenarios/index.ts', o)
const { module: r } = await runnerImport('/work/main/mocks/http/respond.ts', o)
let t = performance.now()
const w = s.createWorld('large', { now: Date.now })
console.log(
  'create',
  Math.round(performance.now() - t),
  'runners',
  w.fleet.runners.size,
  'heap',
  Math.round(process.memoryUsage().heapUsed / 1e6),
)
for (const check of [false, true]) {
  const respond = r.responder(w, { check })
  console.log('check', check)
  for (const q of [
    'agents?page=1&size=20',
    'agents?page=5000&size=20',
    'agents?page=3&size=200&sort=ip&order=descend',
    'agents?sort=state&page=2&size=100',
    'agents?search=web-bj&page=1&size=20',
    'agents?search=077&state=online,register&tag=team-017&page=1&size=20',
    'agents?state=offline&page=1&size=1',
    'agents?sort=create_time&page=9&size=50',
    'agents?search=0&page=400&size=200',
    'runners?page=1&size=20',
    'runners?page=900&size=200&agents=true',
    'runners?search=bj-00&page=3&size=200&agents=true',
    'runners?sort=hostname&page=1&size=50',
    'runners?tag=team-011&page=1&size=50',
    'runners?sort=state&page=1&size=50',
    'runners?sort=config_timestamp&order=descend&page=1&size=50',
    'tags?page=1&size=20',
    'tags?page=1&size=200',
    'tags?page=1&size=20&agents=true',
    'configs?page=1&size=200',
    'tags?page=1&size=200&agents=true',
    'metrics/' +
      [...w.fleet.agents][5].id +
      '?beginTime=' +
      Math.floor(Date.now() / 1000 - 86400) +
      '&endTime=' +
      Math.floor(Date.now() / 1000),
  ]) {
    const ms = []
    let len, st
    for (let i = 0; i < 5; i++) {
      t = performance.now()
      const res = await respond(new Request('http://x/v1/api/' + q))
      const b = await res.text()
      st = res.status
      len = b.length
      ms.push((performance.now() - t).toFixed(1))
    }
    console.log(st, (len / 1024).toFixed(0) + 'K', q, ms.join(' '))
  }
}
const respond = r.responder(w)
const any = [...w.fleet.agents].slice(0, 5000).map((a) => a.id)
t = performance.now()
let res = await respond(
  new Request('http://x/v1/api/tags/canary/agentids', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ agent_ids: any }),
  }),
)
console.log('tag 5000', res.status, (performance.now() - t).toFixed(0))
for (let i = 0; i < 3; i++) {
  t = performance.now()
  res = await respond(new Request('http://x/v1/api/runners?page=1&size=20'))
  await res.text()
  console.log('list after', (performance.now() - t).toFixed(0))
}
t = performance.now()
res = await respond(
  new Request('http://x/v1/api/runners/stop', {
    method: 'POST',
    body: JSON.stringify(
      any
        .slice(0, 1000)
        .map((agent_id) => ({ agent_id, config_name: w.fleet.agent(agent_id).runners[0].name })),
    ),
  }),
)
console.log('stop 1000', res.status, (performance.now() - t).toFixed(0))
for (let i = 0; i < 2; i++) {
  t = performance.now()
  res = await respond(new Request('http://x/v1/api/runners?sort=state&page=1&size=20'))
  await res.text()
  console.log('list after', (performance.now() - t).toFixed(0))
}
