import { Button } from 'antd'
import { memo, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { PanelButton } from '../../ui/panel/PanelButton'
import { SidePanel } from '../../ui/panel/SidePanel'
import { ComparePanel, Library } from './lazy'
import { SharePanel } from './SharePanel'
import styles from './Tools.module.css'
import { UsePanel } from './UsePanel'
import type { Workbench } from './useWorkbench'

/** What can be done with the patterns on the bench. */
export const Tools = memo(function Tools({ of, active }: { of: Workbench; active: number }) {
  const { t } = useTranslation('grokTools')
  const [open, setOpen] = useState<'library' | 'compare' | null>(null)
  const ever = {
    library: useHasBeenTrue(open === 'library'),
    compare: useHasBeenTrue(open === 'compare'),
  }
  const close = () => setOpen(null)
  const insert = (reference: string) => {
    of.change(({ patterns }) => ({
      patterns: patterns.map((one, nth) => (nth === active ? one + reference : one)),
    }))
    close()
  }
  return (
    <div role="toolbar" aria-label={t('tools')} className={styles.tools}>
      <Button onClick={() => setOpen('library')} onPointerEnter={Library.preload}>
        {t('library.open')}
      </Button>
      <Button onClick={() => setOpen('compare')} onPointerEnter={ComparePanel.preload}>
        {t('compare.open')}
      </Button>
      <PanelButton label={t('use.open')}>
        <UsePanel of={of} active={active} />
      </PanelButton>
      <PanelButton label={t('share.open')}>
        <SharePanel of={of} />
      </PanelButton>
      <SidePanel open={open === 'library'} label={t('library.title')} onClose={close} width={720}>
        <Suspense>{ever.library && <Library of={of} onInsert={insert} onClose={close} />}</Suspense>
      </SidePanel>
      <SidePanel open={open === 'compare'} label={t('compare.title')} onClose={close}>
        <Suspense>{ever.compare && <ComparePanel of={of} onClose={close} />}</Suspense>
      </SidePanel>
    </div>
  )
})
