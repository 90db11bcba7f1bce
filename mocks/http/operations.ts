import { agents } from '../../src/contract/agents'
import { configs } from '../../src/contract/configs'
import type { Endpoint, Parsed, Wire } from '../../src/contract/endpoint'
import { grok } from '../../src/contract/grok'
import { metrics } from '../../src/contract/metrics'
import { releases } from '../../src/contract/releases'
import { runners } from '../../src/contract/runners'
import { tags } from '../../src/contract/tags'
import type { World } from '../world/World'

/** An endpoint and its effect on a world. The input has been parsed with the schemas of the endpoint. */
export interface Operation {
  endpoint: Endpoint
  run: (input: unknown) => unknown
}

/** The whole API over one world. Fixed paths precede paths with a parameter in the same position. */
export const operations = (world: World): Operation[] => [
  operation(agents.list, ({ query }) => world.agents.list(query)),
  operation(agents.removeMatching, ({ query }) => world.agents.removeMatching(query)),
  operation(agents.remove, ({ query }) => world.agents.remove(query)),
  operation(agents.addTag, ({ params }) => world.agents.addTags(params.agentId, [params.tagName])),
  operation(agents.addTags, ({ params, body }) => world.agents.addTags(params.agentId, body.tags)),
  operation(agents.removeTag, ({ params }) =>
    world.agents.removeTag(params.agentId, params.tagName),
  ),
  operation(agents.upgrade, ({ body }) => world.agents.upgrade(body)),

  operation(releases.list, () => [...world.releases.list()]),

  operation(configs.list, ({ query }) => world.configs.list(query)),
  operation(configs.removeMany, ({ body }) => world.configs.remove(body)),
  operation(configs.create, ({ params, body }) => world.configs.create(params.configName, body)),
  operation(configs.update, ({ params, body }) => world.configs.update(params.configName, body)),
  operation(configs.remove, ({ params }) => world.configs.remove([params.configName])),
  operation(configs.addTags, ({ params, body }) =>
    world.configs.addTags(params.configName, body.tags),
  ),
  operation(configs.addAgents, ({ params, body }) =>
    world.configs.addAgents(params.configName, body.agent_ids),
  ),

  operation(metrics.settings, () => world.metrics.settings()),
  operation(metrics.agent, ({ params, query }) => world.metrics.agent(params.agentId, query)),
  operation(metrics.open, ({ body }) => world.metrics.open(body)),

  operation(runners.list, ({ query }) => world.runners.list(query)),
  operation(runners.start, ({ body }) => world.runners.start(body)),
  operation(runners.stop, ({ body }) => world.runners.stop(body)),
  operation(runners.reset, ({ body }) => world.runners.reset(body)),
  operation(runners.remove, ({ body }) => world.runners.remove(body)),

  operation(grok.check, ({ body }) => world.grok.check(body)),

  operation(tags.list, ({ query }) => world.tags.list(query)),
  operation(tags.removeMany, ({ query }) => world.tags.remove(query.tag)),
  operation(tags.create, ({ params, body }) => world.tags.create(params.tagName, body)),
  operation(tags.update, ({ params, body }) => world.tags.update(params.tagName, body)),
  operation(tags.addAgents, ({ params, body }) =>
    world.tags.addAgents(params.tagName, body.agent_ids),
  ),
  operation(tags.removeAgents, ({ params, query }) =>
    world.tags.removeAgents(params.tagName, query.agentids),
  ),
  operation(tags.removeConfig, ({ params }) =>
    world.tags.removeConfig(params.tagName, params.configName),
  ),
  operation(tags.remove, ({ params }) => world.tags.remove([params.tagName])),
]

/** Without a wire schema the answer is not checked: it is empty or a bare value such as a job id. */
type Answer<E extends Endpoint> = E extends { wire: unknown } ? Wire<E> | Promise<Wire<E>> : unknown

const operation = <E extends Endpoint>(
  endpoint: E,
  run: (input: Parsed<E>) => Answer<E>,
): Operation => ({ endpoint, run: (input) => run(input as Parsed<E>) })
