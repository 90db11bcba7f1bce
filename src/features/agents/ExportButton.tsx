import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import type { ExportSource } from './ExportDialog'
import { ExportDialog } from './lazy'

/** Opens the dialog that exports the list as a file. */
export function ExportButton({ source }: { source: ExportSource }) {
  const { t } = useTranslation('agents')
  const [open, setOpen] = useState(false)
  const needed = useHasBeenTrue(open)
  const nothing = source.total === 0
  return (
    <>
      <Button
        disabled={nothing}
        title={nothing ? t('export.nothing') : undefined}
        onClick={() => setOpen(true)}
        onPointerEnter={ExportDialog.preload}
        onFocus={ExportDialog.preload}
      >
        {t('export.open')}
      </Button>
      <Suspense>
        {needed && <ExportDialog source={source} open={open} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  )
}
