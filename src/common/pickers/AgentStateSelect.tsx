import { useTranslation } from 'react-i18next'
import { LateSelect } from '../../ui/controls/LateSelect'
import { lazyComponent } from '../page/lazyComponent'
import type { AgentStateSelectProps } from './AgentStateSelectBox'

const AgentStateSelectBox = lazyComponent(
  async () => (await import('./AgentStateSelectBox')).AgentStateSelectBox,
)

/** Selects states of agents. Chips beside it show which, so it shows its own name only. */
export function AgentStateSelect(props: AgentStateSelectProps) {
  const { t } = useTranslation('lists')
  return (
    <LateSelect
      label={t('picker.state')}
      chosen={props.value.length > 0}
      onPreload={AgentStateSelectBox.preload}
    >
      <AgentStateSelectBox {...props} />
    </LateSelect>
  )
}
