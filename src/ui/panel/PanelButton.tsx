import { DownOutlined } from '@ant-design/icons'
import { Button, ConfigProvider } from 'antd'
import { Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { useConsoleRoot } from '../ConsoleRoot'
import styles from './PanelButton.module.css'
import { PanelClose } from './PanelClose'

interface Props {
  /** names the button and its panel */
  label: string
  /** what the button shows instead, where it tells more */
  face?: ReactNode
  /** as light as an icon: for what stands in many places */
  quiet?: boolean
  /** a hand is near: time to load what the panel shows */
  onNear?: () => void
  /** They stay once they were shown, so nothing typed into them is lost. */
  children: ReactNode
}

/** A button and the panel below it, which goes with a click elsewhere or Escape; the focus goes in and comes back. */
export function PanelButton({ label, face, quiet = false, onNear, children }: Props) {
  const id = useId()
  const root = useConsoleRoot()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const needed = useHasBeenTrue(open)
  useEffect(() => {
    const [anchor, floating] = [button.current, panel.current]
    if (!open || !anchor || !floating) return
    const place = () => placeBelow(anchor, floating, root)
    // What loads late makes it larger.
    const observer = new ResizeObserver(place)
    observer.observe(floating)
    root.addEventListener('scroll', place, true)
    addEventListener('resize', place)
    floating.focus()
    return () => {
      observer.disconnect()
      root.removeEventListener('scroll', place, true)
      removeEventListener('resize', place)
    }
  }, [open, root])
  return (
    <>
      <Button
        ref={button}
        {...(quiet
          ? { type: 'text', size: 'small', 'aria-label': label, title: label }
          : {
              icon: <DownOutlined aria-hidden className={styles.arrow} />,
              iconPlacement: 'end',
            })}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={onNear}
        onFocus={onNear}
      >
        {face ?? label}
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
          // The panel lies above everything, so what opens from it has to stand in it.
          <ConfigProvider getPopupContainer={() => panel.current ?? root}>
            <PanelClose value={() => panel.current?.hidePopover()}>
              <Suspense>{children}</Suspense>
            </PanelClose>
          </ConfigProvider>
        )}
      </div>
    </>
  )
}

/** Below the button, along its left edge or, where the window ends, along its right one. */
function placeBelow(anchor: HTMLElement, floating: HTMLElement, root: HTMLElement) {
  const { left, right, bottom } = anchor.getBoundingClientRect()
  const bounds = root.getBoundingClientRect()
  const width = floating.offsetWidth
  const fits = left + width <= Math.min(bounds.right, window.innerWidth) - margin
  const least = Math.max(bounds.left, 0) + margin
  floating.style.left = `${fits ? left : Math.max(right - width, least)}px`
  floating.style.top = `${bottom + 4}px`
  floating.style.maxHeight = `${Math.max(window.innerHeight - bottom - 4 - margin, 160)}px`
}

/** px between a panel and the edge of the window */
const margin = 8
