import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'console-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What `deploy/render.sh` prints. */
function render(env) {
  const { PATH } = process.env
  const { status, stdout, stderr } = spawnSync('sh', ['deploy/render.sh'], {
    env: { PATH, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('all names of the template are filled in, and the policy forbids inline scripts and eval', () => {
  const { status, stdout } = render({
    BASE_PATH: '/ops/logkit/',
    UPSTREAM: 'https://logkit.example.com/eu/v1/api',
    API_ORIGIN: 'https://api.example.com',
    FRAME_ANCESTORS: 'https://portal.example.com https://*.example.org',
    EMBED_ORIGINS: 'https://portal.example.com',
  })
  expect(status).toBe(0)
  expect(stdout).not.toMatch(/@[A-Z]/)
  const [, policy = ''] = /Content-Security-Policy "(default.*)" always/.exec(stdout) ?? []
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain('unsafe')
  expect(policy).toMatch(/; require-trusted-types-for 'script'; trusted-types logkit-console$/)
  expect(policy).toContain("connect-src 'self' https://api.example.com;")
  expect(policy).toMatch(
    /frame-ancestors https:\/\/portal\.example\.com https:\/\/\*\.example\.org;/,
  )
  expect(stdout).toContain('proxy_pass https://logkit_api$logkit_api_uri;')
  expect(stdout).toContain('server logkit.example.com:443;')
  expect(stdout).toContain('"/eu/$1"')
  expect(stdout).toContain('"https://portal.example.com" "https://portal.example.com";')
})

test('nobody may frame the console by default', () => {
  expect(render({ UPSTREAM: 'http://127.0.0.1:1' }).stdout).toContain("frame-ancestors 'none';")
})

test.each([
  [{ frameAncestors: [] }, "'none'", "'self'"],
  [
    { frameAncestors: ['https://portal.example.com', 'https://*.example.org'] },
    'https://portal.example.com https://*.example.org https://more.example.com',
    "'self'",
    { FRAME_ANCESTORS: 'https://more.example.com' },
  ],
  [
    { title: '"frameAncestors": ["https://evil.example.com"]', base: 'https://other.example.com' },
    "'none'",
    "'self'",
  ],
  [
    { api: { resource: '/x', base: 'https://api.example.com:8443/v1' } },
    "'none'",
    "'self' https://api.example.com:8443",
  ],
  [{ api: { base: '//api.example.com/v1' } }, "'none'", "'self' api.example.com"],
  [{ api: { base: '/v1/api' } }, "'none'", "'self'"],
])(
  'of the settings %j pages at %s may frame, and requests go to %s',
  (settings, frames, requests, env) => {
    for (const space of [0, 2]) {
      const file = join(folder, 'console.config.json')
      writeFileSync(file, JSON.stringify(settings, null, space))
      const { stdout, stderr } = render({ SETTINGS: file, ...env })
      expect(stderr).toBe('')
      expect(stdout).toContain(`frame-ancestors ${frames};`)
      expect(stdout).toContain(`connect-src ${requests};`)
    }
  },
)

test.each([
  { frameAncestors: ["https://x.example.com; script-src 'unsafe-inline'"] },
  { frameAncestors: ['*'] },
  { frameAncestors: 'https://x.example.com' },
  { api: { base: 'https://x.example.com; evil' } },
])('settings that name no origins are refused: %j', (settings) => {
  const file = join(folder, 'console.config.json')
  writeFileSync(file, JSON.stringify(settings))
  const { status, stdout, stderr } = render({ SETTINGS: file })
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(/FRAME_ANCESTORS|API_ORIGIN|frameAncestors/)
})

test.each([
  ['BASE_PATH', '/ops'],
  ['BASE_PATH', '/a;return 200/'],
  ['FRAME_ANCESTORS', "https://x.example.com; script-src 'unsafe-inline'"],
  ['UPSTREAM', 'logkit.example.com'],
  ['UPSTREAM', 'http://a;b'],
  ['EMBED_ORIGINS', 'https://x" 1; default "*'],
  ['API_ORIGIN', 'https://x.example.com\n; evil'],
])('%s=%s is refused', (name, value) => {
  const { status, stdout, stderr } = render({ [name]: value })
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain(name)
})

test('the image copies what the start needs, and runs as a user without rights', () => {
  const dockerfile = readFileSync('deploy/Dockerfile', 'utf8')
  for (const name of ['nginx.conf.template', 'render.sh', 'start.sh']) {
    expect(dockerfile).toContain(`deploy/${name}`)
  }
  expect(dockerfile).toMatch(/^USER \d+$/m)
})
