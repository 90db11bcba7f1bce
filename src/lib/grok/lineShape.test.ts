import { expect, test } from 'vitest'
import { Clusters, lineShape } from './lineShape'

test.each([
  ['user bob logged in from 10.0.0.1', 'user alice logged in from 192.168.1.20'],
  ['2026-11-22 10:11:12 [main] x=1', '2025-01-02 03:04:05 [worker] y=2345'],
  ['id 9f86d081884c7d65 done', 'id 0a1b2c3d4e5f6071 done'],
  ['用户 张三 登录', '客户 李四 退出'],
  ['1,2,3,4', '1,2,3,4,5,6,7'],
  [
    'Dec 10 06:55:46 LabSZ sshd[24200]: Failed password for invalid user webmaster from 10.0.0.1 port 38926 ssh2',
    'Dec  1 07:07:45 web-02 sshd[6]: Failed password for invalid user bob-x from 2001:db8::1 port 60 ssh2',
  ],
  [
    'Dec 10 06:55:46 LabSZ sshd[24200]: Failed password for root from 10.0.0.1 port 38926 ssh2',
    'Jan  1 00:00:01 db-1.example.com sshd[9]: Failed password for admin_2 from host-5.example.net port 1 ssh2',
  ],
  ['query failed for user bob: timeout', 'query failed for user "amy lee": timeout'],
  ['closed after 5ms, 3 left', 'closed after 1,200ms, 0 left'],
  ['closed after 5ms', 'closed after 0.5s'],
  ['GET /a/b?x=1&y=2 200', 'GET / 200'],
  ['id 9f86d081-884c-4d65-9a2f-eaa0c55ad015', 'id 0a1b2c3d-0000-1111-2222-333344445555'],
  ['open "/var/log/a b" at /etc/app/x.conf', 'open "b" at /opt/y'],
])('%s has the shape of %s', (one, other) => {
  expect(lineShape(one)).toBe(lineShape(other))
})

test('other punctuation is another shape, and a long line has a short shape', () => {
  expect(lineShape('a: 1')).not.toBe(lineShape('a=1'))
  expect(lineShape('ab, {x} '.repeat(20_000)).length).toBeLessThanOrEqual(120)
})

test('clusters are sorted by size; shapes above the limit are counted together', () => {
  const clusters = new Clusters(2)
  for (const [index, line] of ['a=1', 'b: c', 'x=22', '(', ')'].entries())
    clusters.add(lineShape(line), index)
  expect(clusters.list()).toEqual([
    { shape: lineShape('a=1'), count: 2, first: 0 },
    { shape: '', count: 2, first: 3 },
    { shape: lineShape('b: c'), count: 1, first: 1 },
  ])
  expect(clusters.list(1)).toHaveLength(1)
})
