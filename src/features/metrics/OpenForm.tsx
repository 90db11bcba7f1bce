import { Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { postUrl, type AgentMetrics } from '../../contract/metrics'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { PlanButton } from '../../common/plan/PlanButton'
import styles from './OpenForm.module.css'

/** The form that a server offers where it measures nothing yet. What is filled in is sent as a plan. */
export function OpenForm({ offer }: { offer: Extract<AgentMetrics, { opened: false }> }) {
  const { t } = useTranslation('metrics')
  const id = useId()
  const { fields, message } = offer
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  )
  const where = postUrl(offer.post_url)
  const empty = fields.find(({ name }) => (values[name] ?? '').trim() === '')
  return (
    <Section title={t('closed.title')}>
      <p>{message ? t('closed.body', { message }) : t('closed.plain')}</p>
      {'problem' in where ? (
        <Banner tone="error">{t(`closed.${where.problem}`)}</Banner>
      ) : (
        <div className={styles.form}>
          {fields.map(({ name, label }) => {
            const text = values[name] ?? ''
            const missing = text.trim() === ''
            return (
              <div key={name} className={styles.field}>
                <label htmlFor={`${id}-${name}`}>{label || name}</label>
                <Input
                  id={`${id}-${name}`}
                  value={text}
                  status={missing ? 'error' : undefined}
                  aria-describedby={missing ? `${id}-${name}-why` : undefined}
                  onChange={({ target }) => setValues({ ...values, [name]: target.value })}
                />
                {missing && (
                  <p id={`${id}-${name}-why`} className={styles.wrong}>
                    {t('closed.required')}
                  </p>
                )}
              </div>
            )
          })}
          <PlanButton
            reason={empty ? t('closed.required') : null}
            request={() => ({
              changes: [{ kind: 'openMetrics', path: where.path, form: values }],
            })}
          >
            {t('closed.open')}
          </PlanButton>
        </div>
      )}
    </Section>
  )
}
