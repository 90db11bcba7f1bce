import { useLocation, useNavigate } from 'react-router'
import { typeOf } from '../../contract/options/lookup'
import { isRecord, type Path } from '../../lib/json/json'
import type { Store } from '../../lib/store'
import { useOnTrue } from '../../lib/hooks/useOnTrue'
import { withType } from './withType'
import type { EditSessionController } from './useEditSession'

/** The grok parser in the navigation state of a link from the workbench; null without one. */
export function linkedParser(state: unknown): Record<string, unknown> | null {
  return isRecord(state) && isRecord(state.grokParser) ? state.grokParser : null
}

/** Puts the grok parser of a link into the config once, as an unsaved change, and focuses its patterns. */
export function useLinkedParser(
  { session, set }: EditSessionController,
  target: Store<{ path: Path } | null>,
) {
  const location = useLocation()
  const state: unknown = location.state
  const navigate = useNavigate()
  const linked = linkedParser(state)
  useOnTrue(linked !== null, () => {
    const { value } = session.document
    const current = isRecord(value?.parser) ? value.parser : {}
    const parser =
      current.type === 'grok'
        ? current
        : withType('parsers', current, typeOf('parsers', current), 'grok')
    set(['parser'], { ...parser, ...linked })
    target.set({ path: ['parser', 'grok_patterns'] })
    void navigate({ search: location.search }, { replace: true, state: null })
  })
}
