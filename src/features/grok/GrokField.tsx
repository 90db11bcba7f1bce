import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { builtinTable } from '../../lib/grok/builtinTable'
import { GrokEditor } from '../../ui/editor/GrokEditor'
import type { FieldMark } from '../../ui/editor/grok'
import { completeWith } from './completion'
import { FindingNotes } from './FindingNotes'
import type { Finding } from './findings'

const table = builtinTable()

interface Props {
  label: string
  hint: string
  value: string
  onChange: (text: string) => void
  /** for completion */
  custom: string
  findings: readonly Finding[]
  marks: readonly FieldMark[]
  oneLine?: boolean
  onFocus?: () => void
}

/** A pattern, or the custom ones, with what is to be said of it below. */
export function GrokField(props: Props) {
  const { custom, findings, value, onChange } = props
  const { t } = useTranslation('grok')
  const id = useId()
  const complete = useMemo(
    () =>
      completeWith(table, custom, {
        own: t('completion.own'),
        example: (text) => t('completion.example', { text }),
        type: (name) => t(`types.${name}`),
      }),
    [custom, t],
  )
  return (
    <>
      <GrokEditor {...props} describedBy={id} complete={complete} />
      <FindingNotes id={id} findings={findings} text={value} onChange={onChange} />
    </>
  )
}
