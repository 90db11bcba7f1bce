import { isRecord } from '../../src/lib/json/json'
import type { Trouble } from '../world/behaviour'
import { hashFraction } from '../world/random'
import type { World } from '../world/World'
import { fileReader, grokParser, javaPattern, pandoraSender, runnerConfig } from './configParts'
import { demo } from './demo'
import { minute, type Scenario } from './scenario'

/** The config whose parser a release broke, and the tag of its hosts. */
export const brokenParser = { config: 'payment-service', tag: '支付' } as const
/** The tag of the data centre that falls behind. */
export const lateDataCentre = 'dc-gz'
/** The config that somebody changed on one host, and that host. */
export const editedOnHost = { config: 'mysql-slow', hostname: 'mysql-sh-002' } as const

/**
 * The demo's fleet in the night of an incident. The statuses of runners are in the form of the agent itself.
 *
 * - 40 minutes ago a release of the payment service went to the hosts of tag 支付. It writes JSON where it wrote text, so that
 *   the grok parser of payment-service matches no line any more.
 * - The way from data centre gz to Elasticsearch is slow: what is read there is sent late, and some batches time out.
 * - On mysql-sh-002 somebody changed the path of mysql-slow by hand.
 */
export const incident: Scenario = (random, now, seed, size) => {
  const { content, prepare } = demo(random, now, seed, size)
  return {
    content: {
      ...content,
      configs: content.configs.map((config) =>
        config.name === brokenParser.config ? { ...config, config: paymentConfig } : config,
      ),
    },
    prepare(world) {
      prepare?.(world)
      editConfigOnHost(world)
      world.rules = {
        failing: () => true,
        trouble: troubles(world, now, seed),
        ownStatusForm: true,
      }
    },
  }
}

const paymentConfig = runnerConfig(
  '支付服务',
  fileReader('tailx', '/data/logs/payment/*.log'),
  grokParser(javaPattern),
  [pandoraSender('payment')],
)

/** @param now Unix ms of the start of the world */
function troubles(world: World, now: number, seed: number) {
  const release = now - 40 * minute
  const isOrdinarilyFailing = (id: string, config: string) =>
    hashFraction(`failing ${id} ${config}`, seed) < 0.006
  return ({ agent: id, config }: { agent: string; config: string }): Trouble | undefined => {
    const [agent] = world.fleet.agentsWithId(id)
    if (!agent || isOrdinarilyFailing(id, config)) return undefined
    if (config === brokenParser.config && agent.tags.includes(brokenParser.tag)) {
      // The parser works again once it reads JSON.
      const { parser } = world.fleet.runner(id, config).version.config
      if (isRecord(parser) && parser.type === 'json') return {}
      return { failure: { stage: 'parse', share: 1, since: release, text: unparsedLine } }
    }
    if (!agent.tags.includes(lateDataCentre) || !sendsToElastic(world, id, config)) return {}
    const chance = hashFraction(`late ${id} ${config}`, seed)
    return {
      behind: Math.round(600 + 4200 * chance),
      ...(chance > 0.85 && {
        failure: { stage: 'send', share: 0.08, since: now - 95 * minute, text: timeout },
      }),
    }
  }
}

function sendsToElastic(world: World, agent: string, config: string): boolean {
  const { senders } = world.fleet.runner(agent, config).version.config
  return (
    Array.isArray(senders) &&
    senders.some((sender) => isRecord(sender) && sender.sender_type === 'elasticsearch')
  )
}

/** What the parser says of a line of the new release. @param at Unix ms */
function unparsedLine(at: number): string {
  const order = `P${Math.floor(at / 1000)}`
  const line = JSON.stringify({
    ts: new Date(at).toISOString(),
    level: at % 3 < 1 ? 'WARN' : 'INFO',
    order,
    msg: at % 3 < 1 ? '渠道响应慢，重试' : '支付成功',
    took_ms: 40 + (Math.floor(at / 1000) % 400),
  })
  return `${line} no value was parsed after grok pattern [${javaPattern}]`
}

const timeout = () =>
  'success 0 errors 1000 last error Post "http://10.10.9.31:9200/_bulk": context deadline exceeded ' +
  '(Client.Timeout exceeded while awaiting headers), send error detail <nil>'

function editConfigOnHost(world: World): void {
  const { config, hostname } = editedOnHost
  const agent = [...world.fleet.agents].find((one) => one.hostname === hostname)
  if (!agent?.runners.some(({ name }) => name === config)) return
  const { version } = world.fleet.runner(agent.id, config)
  const reader = fileReader('file', '/data/mysql/slow-query.log')
  world.editOnHost(agent.id, config, {
    ...version.config,
    reader: { datasource_tag: 'datasource', encoding: 'UTF-8', ...reader },
  })
}
