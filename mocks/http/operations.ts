import { agents } from '../../src/contract/agents'
import { configs } from '../../src/contract/configs'
import type { Endpoint, Parsed, Wire } from '../../src/contract/endpoint'
import { grok } from '../../src/contract/grok'
import { metrics } from '../../src/contract/metrics'
import { releases } from '../../src/contract/releases'
import { runners } from '../../src/contract/runners'
import { tags } from '../../src/contract/tags'
import type { World } from '../world/World'

/** An endpoint and what it does in a world; the input has been parsed with the endpoint's own schemas. */
export interface Operation {
  endpoint: Endpoint
  run: (input: unknown) => unknown
}

/** The whole API over one world. Fixed paths stand before those with a parameter in their place. */
export const operations = (world: World): Operation[] => [
  serve(agents.list, ({ query }) => world.agents.list(query)),
  serve(agents.removeMatching, ({ query }) => world.agents.removeMatching(query)),
  serve(agents.remove, ({ query }) => world.agents.remove(query)),
  serve(agents.addTag, ({ params }) => world.agents.addTags(params.agentId, [params.tagName])),
  serve(agents.addTags, ({ params, body }) => world.agents.addTags(params.agentId, body.tags)),
  serve(agents.removeTag, ({ params }) => world.agents.removeTag(params.agentId, params.tagName)),
  serve(agents.upgrade, ({ body }) => world.agents.upgrade(body)),

  serve(releases.list, () => [...world.releases.list()]),

  serve(configs.list, ({ query }) => world.configs.list(query)),
  serve(configs.removeMany, ({ body }) => world.configs.remove(body)),
  serve(configs.create, ({ params, body }) => world.configs.create(params.configName, body)),
  serve(configs.update, ({ params, body }) => world.configs.update(params.configName, body)),
  serve(configs.remove, ({ params }) => world.configs.remove([params.configName])),
  serve(configs.addTags, ({ params, body }) => world.configs.addTags(params.configName, body.tags)),
  serve(configs.addAgents, ({ params, body }) =>
    world.configs.addAgents(params.configName, body.agent_ids),
  ),

  serve(metrics.settings, () => world.metrics.settings()),
  serve(metrics.agent, ({ params, query }) => world.metrics.agent(params.agentId, query)),
  serve(metrics.open, ({ body }) => world.metrics.open(body)),

  serve(runners.list, ({ query }) => world.runners.list(query)),
  serve(runners.start, ({ body }) => world.runners.start(body)),
  serve(runners.stop, ({ body }) => world.runners.stop(body)),
  serve(runners.reset, ({ body }) => world.runners.reset(body)),
  serve(runners.remove, ({ body }) => world.runners.remove(body)),

  serve(grok.check, ({ body }) => world.grok.check(body)),

  serve(tags.list, ({ query }) => world.tags.list(query)),
  serve(tags.removeMany, ({ query }) => world.tags.remove(query.tag)),
  serve(tags.create, ({ params, body }) => world.tags.create(params.tagName, body)),
  serve(tags.update, ({ params, body }) => world.tags.update(params.tagName, body)),
  serve(tags.addAgents, ({ params, body }) => world.tags.addAgents(params.tagName, body.agent_ids)),
  serve(tags.removeAgents, ({ params, query }) =>
    world.tags.removeAgents(params.tagName, query.agentids),
  ),
  serve(tags.removeConfig, ({ params }) =>
    world.tags.removeConfig(params.tagName, params.configName),
  ),
  serve(tags.remove, ({ params }) => world.tags.remove([params.tagName])),
]

/** Without a wire schema the answer is not checked: empty, or a bare value such as a job id. */
type Answer<E extends Endpoint> = E extends { wire: unknown } ? Wire<E> : unknown

const serve = <E extends Endpoint>(
  endpoint: E,
  run: (input: Parsed<E>) => Answer<E>,
): Operation => ({ endpoint, run: (input) => run(input as Parsed<E>) })
