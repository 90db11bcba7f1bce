import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { query, queryKeyOf } from '../../api/query'
import { metrics, type AgentMetrics } from '../../contract/metrics'
import { parsePostUrl } from '../../contract/parsePostUrl'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { useOnTrue } from '../../lib/hooks/useOnTrue'
import { Section } from '../../ui/layout/Section'
import { Banner } from '../../ui/feedback/Banner'
import { PlanButton } from '../../common/plan/PlanButton'
import styles from './OpenMonitoringForm.module.css'

interface Props {
  offer: Extract<AgentMetrics, { opened: false }>
  /** Called when monitoring has been opened meanwhile; by default the metrics of agents are read again. */
  onOpened?: () => void
}

/** ms between two looks at whether somebody else has opened monitoring */
const lookInterval = 15_000

/** The form that the server offers while monitoring is not opened. Its values are sent as a plan. */
export function OpenMonitoringForm({ offer, onOpened }: Props) {
  const { t, i18n } = useTranslation('metrics')
  const id = useId()
  const client = useQueryClient()
  const settings = useQuery({
    ...query(metrics.settings, {}),
    refetchInterval: lookInterval,
    // An operator who comes back from another tab sees at once what was done there.
    refetchOnWindowFocus: 'always',
  })
  const isOpened = settings.data?.opened === true
  const wasClosed = useHasBeenTrue(settings.data?.opened === false)
  useOnTrue(isOpened && (wasClosed || !onOpened), () => {
    if (onOpened) onOpened()
    else void client.invalidateQueries({ queryKey: queryKeyOf(metrics.agent) })
  })
  const { fields, message } = offer
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  )
  const [touched, setTouched] = useState<readonly string[]>([])
  /** The server's labels are in Chinese; those of the documented fields are translated. */
  const labelOf = (name: string, label: string) =>
    (!i18n.language.startsWith('zh') && isDocumented(name) && t(`closed.fields.${name}`)) ||
    label ||
    name
  const target = parsePostUrl(offer.post_url)
  const emptyField = fields.find(({ name }) => (values[name] ?? '').trim() === '')
  return (
    <div className={styles.card}>
      <Section title={t('closed.title')}>
        <p>{t('closed.plain')}</p>
        {message && <p className={styles.message}>{t('closed.body', { message })}</p>}
        {'problem' in target ? (
          <Banner tone="error">{t(`closed.${target.problem}`)}</Banner>
        ) : (
          <div className={styles.form}>
            {fields.map(({ name, label }) => {
              const text = values[name] ?? ''
              const isMissing = text.trim() === '' && touched.includes(name)
              return (
                <div key={name} className={styles.field}>
                  <label htmlFor={`${id}-${name}`}>{labelOf(name, label)}</label>
                  <Input
                    id={`${id}-${name}`}
                    value={text}
                    status={isMissing ? 'error' : undefined}
                    aria-describedby={isMissing ? `${id}-${name}-why` : undefined}
                    onChange={({ target }) => {
                      setValues({ ...values, [name]: target.value })
                      setTouched([...touched, name])
                    }}
                    onBlur={() => setTouched([...touched, name])}
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
              primary
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
    </div>
  )
}

const documentedFields = ['interval', 'repo_name'] as const
const isDocumented = (name: string): name is (typeof documentedFields)[number] =>
  documentedFields.some((field) => field === name)
