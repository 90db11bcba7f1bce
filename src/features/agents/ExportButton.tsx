import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { ActionButton } from '../../ui/controls/ActionButton'
import type { ExportSource } from './ExportDialog'
import { ExportDialog } from './lazy'

/** Opens the dialog that exports the list as a file. */
export function ExportButton({ source, loaded }: { source: ExportSource; loaded: boolean }) {
  const { t } = useTranslation(['agents', 'common'])
  const [open, setOpen] = useState(false)
  const needed = useHasBeenTrue(open)
  return (
    <>
      <ActionButton
        reason={
          loaded ? (source.total === 0 ? t('export.nothing') : null) : t('common:neverLoaded')
        }
        onAction={() => setOpen(true)}
        onPreload={ExportDialog.preload}
      >
        {t('export.open')}
      </ActionButton>
      <Suspense>
        {needed && <ExportDialog source={source} open={open} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}
