import { Button } from 'antd'
import { memo, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { ActionButton } from '../../ui/controls/ActionButton'
import { ActionMenu } from '../../ui/panel/ActionMenu'
import { PanelButton } from '../../ui/panel/PanelButton'
import { SidePanel } from '../../ui/panel/SidePanel'
import { ComparePanel, PatternLibrary } from './lazy'
import { SharePanel } from './SharePanel'
import styles from './Workbench.module.css'
import { UseInConfigPanel } from './UseInConfigPanel'
import type { WorkbenchModel } from './useWorkbench'

/** The toolbar of the workbench: library, comparison, use in a config, sharing. */
export const WorkbenchTools = memo(function WorkbenchTools({
  workbench,
  active,
}: {
  workbench: WorkbenchModel
  active: number
}) {
  const { t } = useTranslation('grokTools')
  const [open, setOpen] = useState<'library' | 'compare' | null>(null)
  const wasOpened = {
    library: useHasBeenTrue(open === 'library'),
    compare: useHasBeenTrue(open === 'compare'),
  }
  const close = () => setOpen(null)
  const insert = (reference: string) => {
    workbench.change(({ patterns }) => ({
      patterns: patterns.map((one, i) => (i === active ? one + reference : one)),
    }))
    close()
  }
  return (
    <div role="toolbar" aria-label={t('tools')} className={styles.tools}>
      <Button onClick={() => setOpen('library')} onPointerEnter={PatternLibrary.preload}>
        {t('library.open')}
      </Button>
      <PanelButton primary label={t('use.open')}>
        <UseInConfigPanel workbench={workbench} active={active} />
      </PanelButton>
      <PanelButton label={t('share.open')}>
        <SharePanel workbench={workbench} />
      </PanelButton>
      <ActionMenu>
        <ActionButton onAction={() => setOpen('compare')} onPreload={ComparePanel.preload}>
          {t('compare.open')}
        </ActionButton>
      </ActionMenu>
      <SidePanel open={open === 'library'} label={t('library.title')} onClose={close} width={720}>
        <Suspense>
          {wasOpened.library && (
            <PatternLibrary workbench={workbench} onInsert={insert} onClose={close} />
          )}
        </Suspense>
      </SidePanel>
      <SidePanel open={open === 'compare'} label={t('compare.title')} onClose={close}>
        <Suspense>
          {wasOpened.compare && <ComparePanel workbench={workbench} onClose={close} />}
        </Suspense>
      </SidePanel>
    </div>
  )
})
