import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { agentStates } from '../../contract/agents'
import { AgentStateLabel } from '../resources/AgentStateLabel'
import styles from './AgentStateSelectBox.module.css'

export interface AgentStateSelectProps {
  value: string[]
  onChange: (states: string[]) => void
}

/** The select of `AgentStateSelect`, loaded and open when it is first used. */
export function AgentStateSelectBox({ value, onChange }: AgentStateSelectProps) {
  const { t } = useTranslation('lists')
  return (
    <Select
      className={styles.select}
      autoFocus
      defaultOpen
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
