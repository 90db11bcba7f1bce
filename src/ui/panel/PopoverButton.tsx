import { Button, type ButtonProps } from 'antd'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { rootOf } from '../../lib/browser/rootOf'
import { useHasBeenTrue } from '../../lib/hooks/useHasBeenTrue'
import { useConsoleRoot } from '../useConsoleRoot'
import { placeAtButton } from './placeAtButton'
import styles from './PopoverButton.module.css'

interface Props {
  /** the accessible name of what opens */
  label: string
  role: 'dialog' | 'menu'
  button: ButtonProps
  /** further class names of the popover */
  className?: string | undefined
  /** Called on hover and on focus, to load the code of the content. */
  onPreload?: (() => void) | undefined
  onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void
  /**
   * The content. It stays mounted once it was shown, so that nothing typed into it is lost.
   * @param popover gives the element of the popover, null before it is mounted
   * @param close closes the popover and returns the focus to the button
   */
  children: (popover: () => HTMLElement | null, close: () => void) => ReactNode
}

/**
 * A button and what it opens, below it or, where there is no room, above. A click elsewhere or Escape closes it. The
 * focus moves into it and returns to the button.
 */
export function PopoverButton(props: Props) {
  const { label, role, onPreload, children } = props
  const id = useId()
  const root = useConsoleRoot()
  const button = useRef<HTMLButtonElement>(null)
  const [popover, setPopover] = useState<HTMLDivElement | null>(null)
  const [open, setOpen] = useState(false)
  const needed = useHasBeenTrue(open)
  useEffect(() => {
    const anchor = button.current
    if (!open || !anchor || !popover) return
    const updatePosition = () => placeAtButton(anchor, popover, root)
    // Content that loads late makes the popover larger.
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
  }, [open, popover, root])
  return (
    <>
      <Button
        ref={button}
        {...props.button}
        popoverTarget={id}
        aria-haspopup={role}
        aria-expanded={open}
        onPointerEnter={onPreload}
        onFocus={onPreload}
      />
      <div
        ref={setPopover}
        id={id}
        popover="auto"
        role={role}
        aria-label={label}
        tabIndex={-1}
        className={`${styles.popover} ${props.className ?? ''}`}
        onKeyDown={props.onKeyDown}
        onToggle={({ newState, target, currentTarget }) => {
          if (target !== currentTarget) return
          setOpen(newState === 'open')
          // The browser returns the focus in a document, but not in a shadow root.
          const { activeElement } = rootOf(currentTarget)
          if (newState === 'closed' && currentTarget.contains(activeElement))
            button.current?.focus({ preventScroll: true })
        }}
      >
        {needed &&
          children(
            () => popover,
            () => popover?.hidePopover(),
          )}
      </div>
    </>
  )
}
