import { fleetSizes } from '../../mocks/demo/levers'
import { startWorld } from '../../mocks/demo/startWorld'
import type { ConsoleDemo } from '../app/consoleOptions'
import { lazyComponent } from '../common/page/lazyComponent'
import type { ScenarioName } from '../contract/scenarios'
import { createLab } from './createLab'

export interface DemoSettings {
  scenario: ScenarioName
  seed?: number
  /** Keeps this demo's state apart from others on the same origin. */
  serverId: string
  /** The base URL of the API in the console's settings. */
  baseUrl: string
}

const DemoBanner = lazyComponent(async () => (await import('./DemoBanner')).DemoBanner)
const LabButton = lazyComponent(async () => (await import('./LabButton')).LabButton)
const TourButton = lazyComponent(async () => (await import('./TourButton')).TourButton)

/** Starts the mock server in a worker, and makes what the demo adds to the console. The console need not wait for the world. */
export function startDemo({ scenario, seed = 1, serverId, baseUrl }: DemoSettings): ConsoleDemo {
  const ordinary = { scenario, seed, agents: fleetSizes[2] }
  const lab = createLab(startWorld({ ordinary, serverId, baseUrl }))
  return {
    Banner: () => <DemoBanner lab={lab} />,
    HeaderTools: () => <LabButton lab={lab} />,
    AccountTools: () => <TourButton lab={lab} />,
    attach: lab.attach,
  }
}
