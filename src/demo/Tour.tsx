import { Button } from 'antd'
import { useRef, type KeyboardEvent } from 'react'
import { useOnChange } from '../lib/hooks/useOnChange'
import { useConsoleRoot } from '../ui/useConsoleRoot'
import type { Lab } from './createLab'
import styles from './Tour.module.css'
import { TourCard } from './TourCard'
import { tourSteps } from './tourSteps'
import { useDemoTexts } from './useDemoTexts'
import { useMarkedPlace } from './useMarkedPlace'

/**
 * A step of the tour: it opens a page of the console, marks what it is about, and says it on a card at the edge. The page
 * stays usable. Escape on the card ends the tour, the arrow keys move it.
 */
export function Tour({ lab, step }: { lab: Lab; step: number }) {
  const { t } = useDemoTexts()
  const root = useConsoleRoot()
  const heading = useRef<HTMLHeadingElement>(null)
  const { name, path, targets } = tourSteps[step] ?? tourSteps[0]
  const place = useMarkedPlace(root, targets, step)
  const last = tourSteps.length - 1
  const end = () => lab.tour.set(null)
  const go = (to: number) => {
    if (to < 0) return
    lab.tour.set(to > last ? null : to)
  }
  useOnChange(step, () => {
    heading.current?.focus({ preventScroll: true })
    // A page takes the focus as it opens.
    const refocus = () => setTimeout(() => heading.current?.focus({ preventScroll: true }), 100)
    void path(lab.world.apiUrl).then(lab.open).then(refocus)
  })
  /** the last step whose page has shown what the step is about */
  const arrived = useRef(-1)
  // A page may take the focus when it opens, as the editor of grok patterns does. Later it is left where it is.
  useOnChange(place === null ? null : step, () => {
    if (place === null || arrived.current === step) return
    arrived.current = step
    heading.current?.focus({ preventScroll: true })
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const act = { ArrowLeft: () => go(step - 1), ArrowRight: () => go(step + 1) }
    const found = Object.entries(act).find(([key]) => key === event.key)
    if (!found) return
    event.preventDefault()
    event.stopPropagation()
    found[1]()
  }
  return (
    <>
      {place && (
        <div
          aria-hidden
          className={styles.mark}
          style={{
            insetInlineStart: place.x - 4,
            insetBlockStart: place.y - 4,
            inlineSize: place.width + 8,
            blockSize: place.height + 8,
          }}
        />
      )}
      <TourCard
        title={t(`tour.${name}.title`)}
        text={t(`tour.${name}.text`)}
        headingRef={heading}
        onClose={end}
        onKeyDown={onKeyDown}
      >
        <span className={styles.count}>
          {t('tour.step', { step: step + 1, all: tourSteps.length })}
        </span>
        {step > 0 && <Button onClick={() => go(step - 1)}>{t('tour.back')}</Button>}
        <Button type="primary" onClick={() => go(step + 1)}>
          {step === last ? t('tour.done') : t('tour.next')}
        </Button>
      </TourCard>
    </>
  )
}
