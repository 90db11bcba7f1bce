import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons'
import { Button, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { AgentTablePicker } from '../../common/pickers/AgentTablePicker'
import type { SelectionStore } from '../../common/list/listSelection'
import { TagSelect } from '../../common/pickers/TagSelect'
import { audienceKinds, type AudienceKind, type Form } from './form'
import styles from './RolloutForm.module.css'

interface Props {
  form: Form
  onChange: (part: Partial<Form>) => void
  /** count of the agents of the plan that led here; 0 without one */
  planAgentCount: number
  replaces: string
  selectionStore: SelectionStore
}

/** The fields that choose the agents which get the config. */
export function AudienceFields({
  form,
  onChange,
  planAgentCount,
  replaces,
  selectionStore,
}: Props) {
  const { t } = useTranslation('rollouts')
  const labels: Record<AudienceKind, string | null> = {
    configAgents: replaces ? t('new.configAgents', { replaces }) : null,
    planAgents:
      !replaces && planAgentCount > 0 ? t('new.planAgents', { count: planAgentCount }) : null,
    tags: replaces ? null : t('new.byTags'),
    agents: replaces ? null : t('new.byAgents'),
  }
  return (
    <div className={styles.fields}>
      <Radio.Group
        aria-label={t('new.audience')}
        className={styles.column}
        value={form.audience}
        options={audienceKinds.flatMap((value) =>
          labels[value] === null ? [] : [{ value, label: labels[value] }],
        )}
        onChange={({ target }) => {
          const audience = audienceKinds.find((one) => one === target.value) ?? form.audience
          onChange({ audience })
        }}
      />
      {form.audience === 'tags' && (
        <TagOrder
          tags={form.tags}
          help={t('new.tagsHelp')}
          onChange={(tags) => onChange({ tags })}
        />
      )}
      {form.audience === 'agents' && <AgentTablePicker selection={selectionStore} />}
    </div>
  )
}

interface OrderProps {
  tags: readonly string[]
  help: string
  onChange: (tags: readonly string[]) => void
}

/** A list of tags that the user orders. */
export function TagOrder({ tags, help, onChange }: OrderProps) {
  const { t } = useTranslation('rollouts')
  const move = (index: number, by: number) => {
    const next = tags.filter((_, i) => i !== index)
    next.splice(index + by, 0, ...tags.slice(index, index + 1))
    onChange(next)
  }
  return (
    <div className={styles.field}>
      <TagSelect
        value=""
        onChange={(tag) => tag && !tags.includes(tag) && onChange([...tags, tag])}
      />
      <p className={styles.help}>{help}</p>
      {tags.length > 0 && (
        <ol className={styles.tags} aria-label={t('new.tags')}>
          {tags.map((tag, i) => (
            <li key={tag}>
              <span className={styles.number}>{i + 1}</span>
              <span className={styles.name}>{tag}</span>
              <Button
                type="text"
                size="small"
                disabled={i === 0}
                icon={<ArrowUpOutlined aria-hidden />}
                aria-label={t('new.up', { tag })}
                onClick={() => move(i, -1)}
              />
              <Button
                type="text"
                size="small"
                disabled={i === tags.length - 1}
                icon={<ArrowDownOutlined aria-hidden />}
                aria-label={t('new.down', { tag })}
                onClick={() => move(i, 1)}
              />
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined aria-hidden />}
                aria-label={t('new.remove', { tag })}
                onClick={() => onChange(tags.filter((one) => one !== tag))}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
