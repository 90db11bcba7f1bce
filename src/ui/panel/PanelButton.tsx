import { DownOutlined } from '@ant-design/icons'
import { Button, ConfigProvider } from 'antd'
import { Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { useConsoleRoot } from '../useConsoleRoot'
import styles from './PanelButton.module.css'
import { PanelCloseContext } from './PanelCloseContext'
import { placeBelow } from './placeBelow'

interface Props {
  /** the accessible name of the button and of its panel */
  label: string
  /** the content of the button, in place of the label */
  content?: ReactNode
  /** A small button without border, for places where there are many of them. */
  subtle?: boolean
  /** Called on hover and on focus, to load the code of the panel. */
  onPreload?: () => void
  /** They stay mounted once they were shown, so that nothing typed into them is lost. */
  children: ReactNode
}

/**
 * A button that opens a panel below it. A click elsewhere or Escape closes the panel. The focus moves into the panel
 * and returns to the button.
 */
export function PanelButton({ label, content, subtle = false, onPreload, children }: Props) {
  const id = useId()
  const root = useConsoleRoot()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const needed = useHasBeenTrue(open)
  useEffect(() => {
    const [anchor, popover] = [button.current, panel.current]
    if (!open || !anchor || !popover) return
    const updatePosition = () => placeBelow(anchor, popover, root)
    // Content that loads late makes the panel larger.
    const observer = new ResizeObserver(updatePosition)
    observer.observe(popover)
    root.addEventListener('scroll', updatePosition, true)
    addEventListener('resize', updatePosition)
    popover.focus()
    return () => {
      observer.disconnect()
      root.removeEventListener('scroll', updatePosition, true)
      removeEventListener('resize', updatePosition)
    }
  }, [open, root])
  return (
    <>
      <Button
        ref={button}
        {...(subtle
          ? { type: 'text', size: 'small', 'aria-label': label, title: label }
          : {
              icon: <DownOutlined aria-hidden className={styles.arrow} />,
              iconPlacement: 'end',
            })}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={onPreload}
        onFocus={onPreload}
      >
        {content ?? label}
      </Button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        className={styles.panel}
        onToggle={({ newState, target, currentTarget }) => {
          if (target === currentTarget) setOpen(newState === 'open')
        }}
      >
        {needed && (
          // The panel is in the top layer, so popups that open from it have to be inside it.
          <ConfigProvider getPopupContainer={() => panel.current ?? root}>
            <PanelCloseContext value={() => panel.current?.hidePopover()}>
              <Suspense>{children}</Suspense>
            </PanelCloseContext>
          </ConfigProvider>
        )}
      </div>
    </>
  )
}
