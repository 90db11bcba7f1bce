import { startWorker } from '../../mocks/demo/startWorker'
import { startWorld, type WorldSettings } from '../../mocks/demo/startWorld'
import { scenarioNames } from '../contract/scenarios'
import { rememberedApi } from '../lib/browser/earlyRequests'
import { isRecord } from '../lib/json/json'

/**
 * Runs before the boot script, so that the demo's world can answer the first list while the code of the console is loading:
 * the boot script draws its rows as it does those of a real server. The world is opened by the settings that the build has
 * written into the page, and once more where those of `console.config.json` say something else.
 */
function startEarly() {
  const network = window.fetch.bind(window)
  const settingsUrl = new URL('console.config.json', document.baseURI).href
  const built: unknown = JSON.parse(document.currentScript?.dataset.settings ?? 'null')
  let settings = readWorld(built)
  let answer = open()
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : new URL(input, document.baseURI).href
    if (url === settingsUrl) return checked(await network(input, init))
    const asked = answer
    try {
      return await asked(input, init)
    } catch (error) {
      if (answer === asked) throw error
      return answer(input, init)
    }
  }

  function open(): typeof fetch {
    if (!settings) return network
    const world = startWorld(settings, startWorker(), network)
    window.logkitConsoleDemo = world
    rememberApi(settings.baseUrl)
    return world.fetch
  }

  /** Opens the world of other settings before anybody reads them. */
  async function checked(response: Response): Promise<Response> {
    if (!response.ok) return response
    const actual = readWorld(
      await response
        .clone()
        .json()
        .catch(() => null),
    )
    if (JSON.stringify(actual) === JSON.stringify(settings)) return response
    settings = actual
    const former = window.logkitConsoleDemo
    delete window.logkitConsoleDemo
    former?.stop()
    answer = open()
    return response
  }
}

/** What the settings say of the demo; null: nothing, or something that the console has to judge. */
function readWorld(settings: unknown): WorldSettings | null {
  if (!isRecord(settings) || !isRecord(settings.demo)) return null
  const { serverId = 'default', api = {}, demo } = settings
  const scenario = scenarioNames.find((name) => name === demo.scenario)
  const { seed = 1 } = demo
  const { base = 'v1/api' } = isRecord(api) ? api : {}
  if (!scenario || typeof seed !== 'number') return null
  if (typeof serverId !== 'string' || typeof base !== 'string') return null
  return { scenario, seed, serverId, baseUrl: base }
}

/** Lets the boot script ask for the first list at once, as it does from the second visit on. */
function rememberApi(api: string) {
  try {
    localStorage.setItem(rememberedApi, `${document.baseURI} ${api.replace(/\/+$/, '')}`)
  } catch {
    // It asks when it has read the settings.
  }
}

startEarly()
