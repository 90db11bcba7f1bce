import { Button, Input } from 'antd'
import { memo, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/Clock'
import { Banner } from '../../ui/feedback/Banner'
import styles from './SampleBox.module.css'
import type { Workbench } from './useWorkbench'

/** Bytes that a sample may have. */
const most = 10 * 1024 * 1024
/** Characters that are still edited as a text; more of them are a file. */
const editable = 200_000

type Props = Pick<Workbench, 'bench' | 'change' | 'records'>

/** Keys in a pattern are none of its business. */
const sameSample = (one: Props, other: Props) =>
  one.bench.sample === other.bench.sample &&
  one.bench.join === other.bench.join &&
  one.records === other.records

/** The log lines: pasted, typed, or dropped as a file. */
export const SampleBox = memo(function SampleBox({ bench, change, records }: Props) {
  const { t } = useTranslation('grok')
  const format = useFormat()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [over, setOver] = useState(false)
  const isFile = bench.sample.length > editable
  const read = async (file: File | undefined) => {
    setRefused(null)
    if (!file) return
    if (file.size > most) {
      setRefused(t('sample.tooLarge', { size: format.bytes(file.size), most: format.bytes(most) }))
      return
    }
    change({ sample: await file.text() })
  }
  const paste = (text: string) => {
    // A text is at most three times as long in bytes.
    const fits = text.length * 3 <= most || new Blob([text]).size <= most
    setRefused(fits ? null : t('sample.tooLong', { most: format.bytes(most) }))
    if (fits) change({ sample: text })
  }
  return (
    <section
      aria-labelledby={`${id}-label`}
      className={over ? `${styles.box} ${styles.over}` : styles.box}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const file = event.dataTransfer.files[0]
        setOver(false)
        if (!file) return
        event.preventDefault()
        void read(file)
      }}
    >
      <div className={styles.head}>
        <label id={`${id}-label`} htmlFor={id}>
          {t('sample.label')}
        </label>
        <Button size="small" onClick={() => input.current?.click()}>
          {t('sample.open')}
        </Button>
        {bench.sample !== '' && (
          <Button size="small" type="text" onClick={() => change({ sample: '' })}>
            {t('sample.clear')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('sample.open')}
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0])
          currentTarget.value = ''
        }}
      />
      {isFile ? (
        <div className={styles.file}>
          <strong>
            {t('sample.size', {
              count: records?.lines.length ?? 0,
              size: format.bytes(new Blob([bench.sample]).size),
            })}
          </strong>
          <p>{t('sample.notEdited')}</p>
        </div>
      ) : (
        <Input.TextArea
          id={id}
          value={bench.sample}
          rows={7}
          wrap="off"
          spellCheck={false}
          className={styles.text}
          placeholder={t('sample.hint')}
          onChange={({ target }) => paste(target.value)}
        />
      )}
      {refused && <Banner tone="error">{refused}</Banner>}
      <Join bench={bench} change={change} records={records} />
    </section>
  )
}, sameSample)

/** Records of several lines: what begins one. */
function Join({ bench, change, records }: Props) {
  const { t } = useTranslation('grok')
  const id = useId()
  return (
    <details className={styles.join} open={bench.join !== '' || undefined}>
      <summary>{t('join.label')}</summary>
      <label htmlFor={id}>{t('join.start')}</label>
      <Input
        id={id}
        value={bench.join}
        placeholder={t('join.hint')}
        className={styles.code}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => change({ join: target.value })}
      />
      <p id={`${id}-help`}>{t('join.help')}</p>
      {records?.joinFault && (
        <Banner tone="error">{t('join.fault', { message: records.joinFault })}</Banner>
      )}
    </details>
  )
}
