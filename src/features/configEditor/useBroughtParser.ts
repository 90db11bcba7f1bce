import { useLocation, useNavigate } from 'react-router'
import { tableOf, typeOf } from '../../contract/options/find'
import { isRecord, type Path } from '../../lib/json/json'
import type { Store } from '../../lib/store'
import { useWhen } from '../../lib/hooks/useWhen'
import { withType } from './ofType'
import type { Working } from './useWork'

/** The grok parser that a link brings along, from the workbench; null: none. */
export function broughtParser(state: unknown): Record<string, unknown> | null {
  return isRecord(state) && isRecord(state.grokParser) ? state.grokParser : null
}

/** Puts the grok parser that a link brought into the config, as a change to be reviewed, and leads to it. Once. */
export function useBroughtParser({ work, set }: Working, target: Store<{ path: Path } | null>) {
  const location = useLocation()
  const state: unknown = location.state
  const navigate = useNavigate()
  const brought = broughtParser(state)
  useWhen(brought !== null, () => {
    const now = isRecord(work.document.value?.parser) ? work.document.value.parser : {}
    const parser =
      now.type === 'grok'
        ? now
        : withType(now, 'type', 'grok', optionsFor(typeOf('parsers', now)), optionsFor('grok'))
    set(['parser'], { ...parser, ...brought })
    target.set({ path: ['parser', 'grok_patterns'] })
    void navigate({ search: location.search }, { replace: true, state: null })
  })
}

const optionsFor = (type: string) => tableOf('parsers', type)?.options
