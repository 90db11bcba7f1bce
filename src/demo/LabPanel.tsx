import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useId, useState } from 'react'
import { restingLevers } from '../../mocks/demo/levers'
import { copyText } from '../lib/browser/copyText'
import { Heading } from '../ui/layout/Heading'
import { useConsoleRoot } from '../ui/useConsoleRoot'
import type { Lab } from './createLab'
import styles from './Lab.module.css'
import { LeverFields } from './LeverFields'
import { RequestLog } from './RequestLog'
import { useDemoTexts } from './useDemoTexts'
import { WorldFields } from './WorldFields'

/**
 * The panel of the laboratory: the world and its levers above, the requests of the page below. It stands over the right edge
 * and leaves the page usable, so that one sees at once what a lever does. Escape closes it.
 */
export function LabPanel({ lab, onClose }: { lab: Lab; onClose: () => void }) {
  const { t } = useDemoTexts()
  const id = useId()
  const root = useConsoleRoot()
  const [copied, setCopied] = useState(false)
  return (
    <aside
      className={styles.panel}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.head}>
        <Heading depth={2} id={id}>
          {t('lab')}
        </Heading>
        <Button
          type="text"
          autoFocus
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('close')}
          title={t('close')}
          onClick={onClose}
        />
      </div>
      <div className={styles.levers}>
        <WorldFields lab={lab} />
        <LeverFields world={lab.world} />
      </div>
      <div className={styles.actions}>
        <Button onClick={() => void copyText(lab.link(), root).then(setCopied)}>
          {copied ? t('copied') : t('copyLink')}
        </Button>
        <Button onClick={() => void lab.restart(lab.world.ordinary, restingLevers)}>
          {t('resetAll')}
        </Button>
      </div>
      <RequestLog requests={lab.world.requests} />
    </aside>
  )
}
