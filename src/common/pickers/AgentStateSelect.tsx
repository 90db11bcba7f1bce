import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { agentStates } from '../../contract/agents'
import { AgentStateLabel } from '../resources/AgentStateLabel'
import styles from './AgentStateSelect.module.css'

interface Props {
  value: string[]
  onChange: (states: string[]) => void
}

/** Selects states of agents. Chips beside it show which, so it shows its own name only. */
export function AgentStateSelect({ value, onChange }: Props) {
  const { t } = useTranslation('lists')
  return (
    <Select
      className={styles.select}
      mode="multiple"
      aria-label={t('picker.state')}
      placeholder={t('picker.state')}
      value={value}
      onChange={onChange}
      maxTagCount={0}
      tagRender={() => <span className={styles.name}>{t('picker.state')}</span>}
      popupMatchSelectWidth={false}
      options={agentStates.map((value) => ({ value, label: <AgentStateLabel state={value} /> }))}
    />
  )
}
