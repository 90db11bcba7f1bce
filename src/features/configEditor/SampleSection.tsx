import { memo, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../lib/hooks/useStore'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { useEditingContext } from './EditingContext'
import { SampleCheck } from './lazy'
import styles from './SampleSection.module.css'

interface Props {
  parser: Record<string, unknown>
  reader: Record<string, unknown>
}

/** Checks the parser with pasted lines. Its code is loaded when the section is opened. */
export const SampleSection = memo(function SampleSection({ parser, reader }: Props) {
  const { t } = useTranslation(['configEditor', 'common'])
  const { sample } = useEditingContext()
  const kept = useStore(sample)
  const [open, setOpen] = useState(kept.text !== '')
  return (
    <details
      className={styles.section}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('sample.title')}</summary>
      {open && (
        <Suspense fallback={<TableSkeleton label={t('common:loading')} />}>
          <SampleCheck parser={parser} reader={reader} />
        </Suspense>
      )}
    </details>
  )
})
