import { Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maxSampleBytes, maxSampleLines } from '../../domain/sample/sampleLines'
import { byteLength } from '../../lib/grok/goStrings'
import { useStore } from '../../lib/hooks/useStore'
import { Banner } from '../../ui/feedback/Banner'
import { useFormat } from '../../ui/useFormat'
import { useEditingContext } from './EditingContext'
import { SampleLines } from './SampleLines'
import { SampleRefusal } from './SampleRefusal'
import styles from './SampleCheck.module.css'
import { useSampleResult } from './useSampleResult'

interface Props {
  parser: Record<string, unknown>
  reader: Record<string, unknown>
}

/** Pasted lines, and what an agent with this parser makes of them. The lines are kept in memory only. */
export function SampleCheck({ parser, reader }: Props) {
  const { t } = useTranslation('configEditor')
  const format = useFormat()
  const id = useId()
  const { sample } = useEditingContext()
  const { text, nginxConfiguration } = useStore(sample)
  const [tooLarge, setTooLarge] = useState(false)
  const result = useSampleResult({ text, parser, reader, nginxConfiguration })
  const lineCount = text.replace(/\n$/, '').split('\n').length
  const change = (part: Partial<ReturnType<typeof sample.get>>) => {
    const next = { ...sample.get(), ...part }
    const fits = [next.text, next.nginxConfiguration].every(
      (one) => byteLength(one) <= maxSampleBytes,
    )
    setTooLarge(!fits)
    if (fits) sample.set(next)
  }
  const refusal = result?.refusal ?? null
  const needsFormat = refusal?.is === 'nginxFile' || nginxConfiguration !== ''
  return (
    <div className={styles.check}>
      <label htmlFor={id}>{t('sample.label')}</label>
      <Input.TextArea
        id={id}
        value={text}
        autoSize={{ minRows: 4, maxRows: 12 }}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        className={styles.text}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => change({ text: target.value })}
      />
      <p id={`${id}-help`} className={styles.help}>
        {t('sample.help', { most: maxSampleLines })}
      </p>
      {needsFormat && (
        <>
          <label htmlFor={`${id}-nginx`}>{t('sample.nginx')}</label>
          <Input.TextArea
            id={`${id}-nginx`}
            value={nginxConfiguration}
            autoSize={{ minRows: 3, maxRows: 12 }}
            wrap="off"
            spellCheck={false}
            autoComplete="off"
            className={styles.text}
            placeholder="log_format main '$remote_addr [$time_local] &quot;$request&quot; $status';"
            onChange={({ target }) => change({ nginxConfiguration: target.value })}
          />
        </>
      )}
      {tooLarge && (
        <Banner tone="error">{t('sample.tooLarge', { most: format.bytes(maxSampleBytes) })}</Banner>
      )}
      {lineCount > maxSampleLines && (
        <Banner tone="warning">
          {t('sample.tooMany', { count: lineCount, most: maxSampleLines })}
        </Banner>
      )}
      {refusal && <SampleRefusal refusal={refusal} />}
      {result && text !== '' && !refusal && <SampleLines result={result} />}
    </div>
  )
}
