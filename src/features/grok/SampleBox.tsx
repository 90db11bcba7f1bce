import { Button, Checkbox, Input, Radio, Select } from 'antd'
import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/useFormat'
import { FileButton } from '../../ui/controls/FileButton'
import { Banner } from '../../ui/feedback/Banner'
import { PastedText } from './PastedText'
import {
  encodingNames,
  readSampleFile,
  sampleEncodings,
  textOf,
  type SampleFile,
} from './readSampleFile'
import styles from './SampleBox.module.css'
import type { WorkbenchModel } from './useWorkbench'
import { example } from './useWorkbenchState'

/** bytes */
const maxSize = 10 * 1024 * 1024
/** characters; a longer sample is shown as a file that cannot be edited */
const maxEditableLength = 200_000

type Props = Pick<WorkbenchModel, 'state' | 'isExample' | 'change' | 'parsedSample'>

/** Edits of patterns do not render the sample again. */
const hasSameSample = (one: Props, other: Props) =>
  one.state.sample === other.state.sample &&
  one.state.join === other.state.join &&
  one.state.reading === other.state.reading &&
  one.state.multi === other.state.multi &&
  one.isExample === other.isExample &&
  one.parsedSample === other.parsedSample

/** The log lines: pasted, typed, or dropped as a file. */
export const SampleBox = memo(function SampleBox({
  state,
  isExample,
  change,
  parsedSample,
}: Props) {
  const { t } = useTranslation('grok')
  const format = useFormat()
  const id = useId()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isDragOver, setIsDragOver] = useState(false)
  const [opened, setOpened] = useState<{ file: SampleFile; text: string } | null>(null)
  const isFile = state.sample.length > maxEditableLength
  const readFile = async (file: File) => {
    setRefusal(null)
    const read = await readSampleFile(file, maxSize)
    if ('refusal' in read)
      setRefusal(
        t(`sample.${read.refusal}`, { size: format.bytes(file.size), most: format.bytes(maxSize) }),
      )
    else open(read)
  }
  const open = (file: SampleFile) => {
    const text = textOf(file, file.encoding)
    setOpened({ file, text })
    change({ sample: text })
  }
  const edit = (text: string) => {
    // UTF-8 needs at most three bytes for a UTF-16 code unit.
    const fits = text.length * 3 <= maxSize || new Blob([text]).size <= maxSize
    setRefusal(fits ? null : t('sample.tooLong', { most: format.bytes(maxSize) }))
    if (fits) change({ sample: text })
  }
  return (
    <section
      aria-labelledby={`${id}-label`}
      className={isDragOver ? `${styles.box} ${styles.over}` : styles.box}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setIsDragOver(true)
      }}
      onDragLeave={() => setIsDragOver(false)}
      onDrop={(event) => {
        const file = event.dataTransfer.files[0]
        setIsDragOver(false)
        if (!file) return
        event.preventDefault()
        void readFile(file)
      }}
    >
      <div className={styles.head}>
        <label id={`${id}-label`} htmlFor={id}>
          {t('sample.label')}
        </label>
        <FileButton
          size="small"
          label={t('sample.open')}
          most={Infinity}
          onFile={(file) => void readFile(file)}
        />
        {state.sample !== '' && (
          <Button size="small" type="text" onClick={() => change({ sample: '' })}>
            {t('sample.clear')}
          </Button>
        )}
      </div>
      {isFile ? (
        <div className={styles.file}>
          <strong>
            {t('sample.size', {
              count: parsedSample?.lines.length ?? 0,
              size: format.bytes(new Blob([state.sample]).size),
            })}
          </strong>
          <p>{t('sample.notEdited')}</p>
        </div>
      ) : (
        <Input.TextArea
          id={id}
          value={state.sample}
          rows={7}
          wrap="off"
          spellCheck={false}
          className={styles.text}
          placeholder={isExample ? example.sample : t('sample.hint')}
          onChange={({ target }) => edit(target.value)}
        />
      )}
      {opened?.text === state.sample ? (
        <label className={styles.reading}>
          {t(opened.file.unpacked ? 'sample.encodingUnpacked' : 'sample.encoding')}
          <Select
            size="small"
            aria-label={t('sample.encoding')}
            value={opened.file.encoding}
            options={sampleEncodings.map((value) => ({ value, label: encodingNames[value] }))}
            onChange={(encoding) => open({ ...opened.file, encoding })}
          />
        </label>
      ) : (
        <PastedText text={state.sample} onChange={(sample) => change({ sample })} />
      )}
      {refusal && <Banner tone="error">{refusal}</Banner>}
      <ReadingForm state={state} change={change} />
      <JoinForm state={state} change={change} parsedSample={parsedSample} />
    </section>
  )
}, hasSameSample)

/** Chooses how lines reach the patterns. */
function ReadingForm({ state, change }: Pick<Props, 'state' | 'change'>) {
  const { t } = useTranslation('grok')
  return (
    <div className={styles.reading}>
      <Radio.Group
        optionType="button"
        buttonStyle="solid"
        size="small"
        aria-label={t('reading.label')}
        value={state.reading ?? 'check'}
        options={(['check', 'runner'] as const).map((value) => ({
          value,
          label: t(`reading.${value}`),
        }))}
        onChange={({ target }) =>
          change({ reading: target.value === 'runner' ? 'runner' : 'check' })
        }
      />
      {state.reading === 'runner' && (
        <Checkbox
          checked={state.multi ?? false}
          onChange={({ target }) => change({ multi: target.checked })}
        >
          {t('reading.multi')}
        </Checkbox>
      )}
      <p>{t(state.reading === 'runner' ? 'reading.runnerHelp' : 'reading.checkHelp')}</p>
    </div>
  )
}

/** Sets the pattern that begins a record of several lines. */
function JoinForm({ state, change, parsedSample }: Omit<Props, 'isExample'>) {
  const { t } = useTranslation('grok')
  const id = useId()
  return (
    <details className={styles.join} open={state.join !== '' || undefined}>
      <summary>{t('join.label')}</summary>
      <label htmlFor={id}>{t('join.start')}</label>
      <Input
        id={id}
        value={state.join}
        placeholder={t('join.hint')}
        className={styles.code}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => change({ join: target.value })}
      />
      <p id={`${id}-help`}>{t('join.help')}</p>
      {state.join.trim() !== '' && parsedSample?.plainJoin && (
        <Banner
          tone="warning"
          action={
            <Button size="small" onClick={() => change({ join: parsedSample.plainJoin ?? '' })}>
              {t('join.writeOut')}
            </Button>
          }
        >
          {t('join.noGrok')}
        </Banner>
      )}
      {parsedSample?.joinError && (
        <Banner tone="error">{t('join.fault', { message: parsedSample.joinError })}</Banner>
      )}
    </details>
  )
}
