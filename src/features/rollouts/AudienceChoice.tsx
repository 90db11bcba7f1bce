import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined } from '@ant-design/icons'
import { Button, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { AgentPicker } from '../../common/pickers/AgentPicker'
import type { SelectionStore } from '../../common/list/listSelection'
import { TagSelect } from '../../common/pickers/TagSelect'
import { audiences, type Audience, type Form } from './form'
import styles from './RolloutForm.module.css'

interface Props {
  form: Form
  onChange: (part: Partial<Form>) => void
  /** how many agents a plan had before; 0 where none led here */
  chosen: number
  replaces: string
  picked: SelectionStore
}

/** Who gets the config. */
export function AudienceChoice({ form, onChange, chosen, replaces, picked }: Props) {
  const { t } = useTranslation('rollouts')
  const offered: Record<Audience, string | null> = {
    holders: replaces ? t('new.holders', { replaces }) : null,
    chosen: !replaces && chosen > 0 ? t('new.chosen', { count: chosen }) : null,
    tags: replaces ? null : t('new.byTags'),
    agents: replaces ? null : t('new.byAgents'),
  }
  return (
    <div className={styles.fields}>
      <Radio.Group
        aria-label={t('new.who')}
        className={styles.column}
        value={form.audience}
        options={audiences.flatMap((value) =>
          offered[value] === null ? [] : [{ value, label: offered[value] }],
        )}
        onChange={({ target }) => {
          const audience = audiences.find((one) => one === target.value) ?? form.audience
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
      {form.audience === 'agents' && <AgentPicker picked={picked} />}
    </div>
  )
}

interface OrderProps {
  tags: readonly string[]
  help: string
  onChange: (tags: readonly string[]) => void
}

/** Tags in an order that the user makes. */
export function TagOrder({ tags, help, onChange }: OrderProps) {
  const { t } = useTranslation('rollouts')
  const move = (place: number, by: number) => {
    const next = tags.filter((_, i) => i !== place)
    next.splice(place + by, 0, ...tags.slice(place, place + 1))
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
              <span className={styles.place}>{i + 1}</span>
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
                aria-label={t('new.drop', { tag })}
                onClick={() => onChange(tags.filter((one) => one !== tag))}
              />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
