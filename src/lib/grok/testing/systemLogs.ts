import { shapes, systems } from './systemTemplates'

const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
]
const words = ['admin', 'test', 'alpha', 'guest', 'oracle', 'web', 'beta', 'support']

/** The names of the systems. */
export const systemNames = [...Object.keys(systems), ...Object.keys(shapes)]

/** `count` lines of a system, the same ones each time. */
export function systemLines(name: string, count: number): string[] {
  let state = name.length * 7919 + 17
  const random = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * below)
  }
  const pad = (value: number, width = 2) => String(value).padStart(width, '0')
  const pick = (options: readonly string[]) => options[random(options.length)] ?? ''
  const time = () => `${pad(random(24))}:${pad(random(60))}:${pad(random(60))}`
  const values: Readonly<Record<string, () => string>> = {
    yy: () => pad(15 + random(8)),
    yyyy: () => String(2015 + random(8)),
    mm: () => pad(1 + random(12)),
    dd: () => pad(1 + random(28)),
    d: () => String(random(10)),
    d2: () => pad(random(60)),
    ms: () => pad(random(1000), 3),
    n: () => String(random(9000) + 3),
    'n|-': () => (random(4) === 0 ? '-' : String(random(9000))),
    big: () => `${random(90000) + 10000}${random(90000) + 10000}`,
    hex: () => (random(2 ** 28) + 2 ** 27).toString(16),
    port: () => String(1024 + random(60000)),
    ip: () => `10.${random(255)}.${random(255)}.${random(255)}`,
    epoch: () => String(1117838570 + random(9_000_000)),
    host: () => `${pick(['dn', 'en', 'aadmin'])}${1 + random(900)}`,
    word: () => pick(words),
    level: () => pick(['INFO', 'INFO', 'WARN', 'ERROR']),
    time,
    yymmdd: () => `0811${pad(1 + random(28))}`,
    hhmmss: () => time().replaceAll(':', ''),
    iso: () => `2016-${pad(1 + random(12))}-${pad(1 + random(28))} ${time()}`,
    syslog: () => `${pick(monthNames)} ${String(1 + random(28)).padStart(2, ' ')} ${time()}`,
    ansic: () => `Sun Dec ${pad(1 + random(28))} ${time()} 2005`,
    http: () => `${pad(1 + random(28))}/${pick(monthNames)}/2017:${time()} +0800`,
  }
  const fill = (template: string) =>
    template.replace(/\{([^{}]*)\}/g, (all, value: string) =>
      Object.hasOwn(values, value)
        ? (values[value]?.() ?? '')
        : value.includes('|')
          ? pick(value.split('|'))
          : all,
    )
  const system = systems[name]
  return Array.from({ length: count }, () =>
    fill(system ? system.header + pick(system.messages) : pick(shapes[name] ?? [])),
  )
}
