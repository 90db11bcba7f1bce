import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useId, type KeyboardEventHandler, type ReactNode, type RefObject } from 'react'
import { Heading } from '../ui/layout/Heading'
import styles from './Tour.module.css'
import { useDemoTexts } from './useDemoTexts'

/** A card at the edge that leaves the page usable. Escape on it closes it. */
export function TourCard(props: {
  title: string
  text: string
  /** the buttons */
  children: ReactNode
  headingRef?: RefObject<HTMLHeadingElement | null>
  onClose: () => void
  onKeyDown?: KeyboardEventHandler
}) {
  const { title, text, children, headingRef, onClose, onKeyDown } = props
  const { t } = useDemoTexts()
  const id = useId()
  return (
    <section
      role="dialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      className={styles.card}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return onKeyDown?.(event)
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.head}>
        <Heading depth={2} id={`${id}-title`} ref={headingRef} tabIndex={-1}>
          {title}
        </Heading>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('tour.end')}
          title={t('tour.end')}
          onClick={onClose}
        />
      </div>
      <p id={`${id}-text`}>{text}</p>
      <div className={styles.actions}>{children}</div>
    </section>
  )
}
