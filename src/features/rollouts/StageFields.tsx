import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { TagOrder } from './AudienceFields'
import { NumberField } from './NumberField'
import type { Form } from './form'
import styles from './RolloutForm.module.css'

interface Props {
  form: Form
  onChange: (part: Partial<Form>) => void
}

/** The fields that divide the agents into stages. */
export function StageFields({ form, onChange }: Props) {
  const { t } = useTranslation('rollouts')
  return (
    <div className={styles.fields}>
      <Radio.Group
        aria-label={t('new.by')}
        className={styles.column}
        value={form.by}
        options={[
          { value: 'size', label: t('new.bySize') },
          { value: 'tag', label: t('new.byTag') },
        ]}
        onChange={({ target }) => onChange({ by: target.value === 'tag' ? 'tag' : 'size' })}
      />
      {form.by === 'size' ? (
        <div className={styles.numbers}>
          <NumberField form={form} name="first" label={t('new.first')} onChange={onChange} />
          <NumberField form={form} name="factor" label={t('new.factor')} onChange={onChange} />
          <NumberField form={form} name="cap" label={t('new.cap')} onChange={onChange} />
        </div>
      ) : (
        form.audience !== 'tags' && (
          <TagOrder
            tags={form.tags}
            help={t('new.tagsHelp')}
            onChange={(tags) => onChange({ tags })}
          />
        )
      )}
    </div>
  )
}
