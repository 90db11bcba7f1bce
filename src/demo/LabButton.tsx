import { ExperimentOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Suspense, useRef } from 'react'
import { createPortal } from 'react-dom'
import { leverNames, restingLevers } from '../../mocks/demo/levers'
import { lazyComponent } from '../common/page/lazyComponent'
import { useStore } from '../lib/hooks/useStore'
import { useConsoleRoot } from '../ui/useConsoleRoot'
import type { Lab } from './createLab'
import styles from './Lab.module.css'
import { useDemoTexts } from './useDemoTexts'

const LabPanel = lazyComponent(async () => (await import('./LabPanel')).LabPanel)
const Tour = lazyComponent(async () => (await import('./Tour')).Tour)
const TourOffer = lazyComponent(async () => (await import('./TourOffer')).TourOffer)

/** The button of the laboratory in the header, and what it opens beside the page: its panel and the tour. */
export function LabButton({ lab }: { lab: Lab }) {
  const { t } = useDemoTexts()
  const root = useConsoleRoot()
  const button = useRef<HTMLButtonElement>(null)
  const isOpen = useStore(lab.panel)
  const tour = useStore(lab.tour)
  const levers = useStore(lab.world.levers)
  const moved = leverNames.filter((name) => levers[name] !== restingLevers[name]).length
  const label = moved > 0 ? t('labMoved', { count: moved }) : t('lab')
  const close = () => {
    lab.panel.set(false)
    button.current?.focus()
  }
  return (
    <>
      <Button
        ref={button}
        type="text"
        className={moved > 0 ? styles.moved : ''}
        icon={<ExperimentOutlined aria-hidden />}
        aria-label={label}
        aria-expanded={isOpen}
        title={label}
        onClick={() => (isOpen ? close() : lab.panel.set(true))}
      />
      {createPortal(
        <Suspense>
          {isOpen && <LabPanel lab={lab} onClose={close} />}
          {tour === 'offered' && !isOpen && <TourOffer lab={lab} />}
          {typeof tour === 'number' && <Tour lab={lab} step={tour} />}
        </Suspense>,
        root,
      )}
    </>
  )
}
