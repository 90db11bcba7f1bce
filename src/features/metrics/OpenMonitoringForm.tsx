import { Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { parsePostUrl, type AgentMetrics } from '../../contract/metrics'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { PlanButton } from '../../common/plan/PlanButton'
import styles from './OpenMonitoringForm.module.css'

/** The form that the server offers while monitoring is not opened. Its values are sent as a plan. */
export function OpenMonitoringForm({ offer }: { offer: Extract<AgentMetrics, { opened: false }> }) {
  const { t } = useTranslation('metrics')
  const id = useId()
  const { fields, message } = offer
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  )
  const target = parsePostUrl(offer.post_url)
  const emptyField = fields.find(({ name }) => (values[name] ?? '').trim() === '')
  return (
    <Section title={t('closed.title')}>
      <p>{message ? t('closed.body', { message }) : t('closed.plain')}</p>
      {'problem' in target ? (
        <Banner tone="error">{t(`closed.${target.problem}`)}</Banner>
      ) : (
        <div className={styles.form}>
          {fields.map(({ name, label }) => {
            const text = values[name] ?? ''
            const isMissing = text.trim() === ''
            return (
              <div key={name} className={styles.field}>
                <label htmlFor={`${id}-${name}`}>{label || name}</label>
                <Input
                  id={`${id}-${name}`}
                  value={text}
                  status={isMissing ? 'error' : undefined}
                  aria-describedby={isMissing ? `${id}-${name}-why` : undefined}
                  onChange={({ target }) => setValues({ ...values, [name]: target.value })}
                />
                {isMissing && (
                  <p id={`${id}-${name}-why`} className={styles.invalid}>
                    {t('closed.required')}
                  </p>
                )}
              </div>
            )
          })}
          <PlanButton
            reason={emptyField ? t('closed.required') : null}
            request={() => ({
              changes: [{ kind: 'openMetrics', path: target.path, form: values }],
            })}
          >
            {t('closed.open')}
          </PlanButton>
        </div>
      )}
    </Section>
  )
}
