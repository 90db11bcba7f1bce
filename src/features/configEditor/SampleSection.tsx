import { memo, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isRecord } from '../../lib/json/json'
import { useStore } from '../../lib/hooks/useStore'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { useEditingContext } from './EditingContext'
import { SampleCheck } from './lazy'
import styles from './SampleSection.module.css'

/** Checks the parser of a config with pasted lines. A metric runner has no parser: it gets no section. */
export function SampleSection({ config }: { config: Record<string, unknown> }) {
  const { metric, parser, reader } = config
  return metric === undefined ? (
    <ParserSample parser={membersOf(parser)} reader={membersOf(reader)} />
  ) : null
}

const membersOf = (part: unknown) => (isRecord(part) ? part : noMembers)

const noMembers: Record<string, unknown> = {}

interface Props {
  parser: Record<string, unknown>
  reader: Record<string, unknown>
}

/** The section of a parser. Its code is loaded when the section is opened. */
const ParserSample = memo(function ParserSample({ parser, reader }: Props) {
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
