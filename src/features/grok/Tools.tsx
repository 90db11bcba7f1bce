import { Button } from 'antd'
import { memo, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEver } from '../../lib/useEver'
import { PanelButton } from '../../ui/PanelButton'
import { SidePanel } from '../../ui/SidePanel'
import { comparePanel, library } from './pieces'
import { SharePanel } from './SharePanel'
import styles from './Tools.module.css'
import { UsePanel } from './UsePanel'
import type { Workbench } from './useWorkbench'

/** What can be done with the patterns on the bench. */
export const Tools = memo(function Tools({ of, active }: { of: Workbench; active: number }) {
  const { t } = useTranslation('grokTools')
  const [open, setOpen] = useState<'library' | 'compare' | null>(null)
  const ever = { library: useEver(open === 'library'), compare: useEver(open === 'compare') }
  const close = () => setOpen(null)
  const insert = (reference: string) => {
    of.change(({ patterns }) => ({
      patterns: patterns.map((one, nth) => (nth === active ? one + reference : one)),
    }))
    close()
  }
  return (
    <div role="toolbar" aria-label={t('tools')} className={styles.tools}>
      <Button onClick={() => setOpen('library')} onPointerEnter={library.preload}>
        {t('library.open')}
      </Button>
      <Button onClick={() => setOpen('compare')} onPointerEnter={comparePanel.preload}>
        {t('compare.open')}
      </Button>
      <PanelButton label={t('use.open')}>
        <UsePanel of={of} active={active} />
      </PanelButton>
      <PanelButton label={t('share.open')}>
        <SharePanel of={of} />
      </PanelButton>
      <SidePanel open={open === 'library'} label={t('library.title')} onClose={close} width={720}>
        <Suspense>
          {ever.library && <library.Piece of={of} onInsert={insert} onClose={close} />}
        </Suspense>
      </SidePanel>
      <SidePanel open={open === 'compare'} label={t('compare.title')} onClose={close}>
        <Suspense>{ever.compare && <comparePanel.Piece of={of} onClose={close} />}</Suspense>
      </SidePanel>
    </div>
  )
})
