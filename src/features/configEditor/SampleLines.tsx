import { CheckCircleOutlined, CloseCircleOutlined, InfoCircleOutlined } from '@ant-design/icons'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SampleLine, SampleResult } from '../../domain/sample/sampleParser'
import type { SampleFault, SampleRecord } from '../../domain/sample/sampleResult'
import styles from './SampleLines.module.css'

/** What becomes of each line: its fields with their types, or its error at the line. */
export function SampleLines({ result: { lines, blank } }: { result: SampleResult }) {
  const { t } = useTranslation('configEditor')
  const failed = lines.filter(({ fault }) => fault !== null).length
  const parsed = lines.filter(({ fault, header }) => fault === null && !header).length
  return (
    <>
      <p role="status" className={styles.summary}>
        {[
          t('sample.parsed', { count: parsed }),
          failed > 0 && t('sample.failed', { count: failed }),
          blank > 0 && t('sample.blank', { count: blank }),
        ]
          .filter(Boolean)
          .join(t('sample.separator'))}
      </p>
      {/* It scrolls, so that the keyboard has to reach it. */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('sample.results')}>
        <ol className={styles.lines}>
          {lines.map((line) => (
            <li key={line.number}>
              <Line line={line} />
            </li>
          ))}
        </ol>
      </div>
    </>
  )
}

const Line = memo(function Line({ line }: { line: SampleLine }) {
  const { t } = useTranslation('configEditor')
  const { number, text, fault, header, records } = line
  return (
    <>
      <div className={styles.head}>
        {fault ? (
          <CloseCircleOutlined className={styles.error} aria-label={t('error')} />
        ) : header ? (
          <InfoCircleOutlined className={styles.muted} aria-hidden />
        ) : (
          <CheckCircleOutlined className={styles.good} aria-hidden />
        )}
        <span className={styles.number}>{t('sample.line', { number })}</span>
        <code className={styles.text} title={text}>
          {text}
        </code>
      </div>
      {header && <p className={styles.muted}>{t('sample.header')}</p>}
      {fault && (
        <p className={styles.fault}>
          <Fault fault={fault} />
        </p>
      )}
      {fault && (
        <p className={styles.muted}>
          {t(records.length > 0 ? 'sample.sentInstead' : 'sample.notSent')}
        </p>
      )}
      {records.map((record, index) => (
        <Fields
          key={index}
          record={record}
          label={
            records.length > 1
              ? t('sample.record', { number, index: index + 1, count: records.length })
              : t('sample.fields', { number })
          }
        />
      ))}
    </>
  )
})

function Fault({ fault }: { fault: SampleFault }) {
  const { t } = useTranslation(['configEditor', 'editor'])
  switch (fault.is) {
    case 'agent':
      return <code className={styles.message}>{fault.message}</code>
    case 'json':
      return t('sample.fault.json', {
        column: fault.problem.column,
        problem: t(`editor:problem.${fault.problem.code}`),
      })
    case 'quote':
      return t(`sample.fault.${fault.kind}Quote`, { column: fault.at + 1 })
    default:
      return t(`sample.fault.${fault.is}`)
  }
}

function Fields({ record, label }: { record: SampleRecord; label: string }) {
  const { t } = useTranslation('configEditor')
  const { fields, omitted } = record
  if (fields.length === 0 && omitted.length === 0)
    return <p className={styles.muted}>{t('sample.noFields')}</p>
  return (
    <table className={styles.fields} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('sample.field')}</th>
          <th scope="col">{t('sample.type')}</th>
          <th scope="col">{t('sample.value')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, type, value }) => (
          <tr key={`field ${name}`}>
            <th scope="row">{name === '' ? t('sample.noName') : name}</th>
            <td>{type}</td>
            <td>
              <code>{type === 'string' || type === 'date' ? JSON.stringify(value) : value}</code>
            </td>
          </tr>
        ))}
        {omitted.map(({ name, type, value }) => (
          <tr key={`omitted ${name}`} className={styles.muted}>
            <th scope="row">{name}</th>
            <td>{type}</td>
            <td>{type === 'drop' ? t('sample.dropped') : t('sample.omitted', { type, value })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
