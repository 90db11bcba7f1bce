import type { ReactNode } from 'react'
import styles from './StatusMark.module.css'

export type Tone = 'ok' | 'warning' | 'error' | 'info' | 'off' | 'unknown'
export type Shape = 'dot' | 'ring' | 'half' | 'question' | 'square' | 'play'

/** A state as a shape and a word, which reads without colour. */
export function StatusMark(props: {
  shape: Shape
  tone: Tone
  title?: string
  children: ReactNode
}) {
  return (
    <span className={styles.mark} title={props.title}>
      <svg viewBox="0 0 12 12" aria-hidden="true" className={styles[props.tone]}>
        {shapes[props.shape]}
      </svg>
      {props.children}
    </span>
  )
}

const ring = <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.75" />

const shapes: Record<Shape, ReactNode> = {
  dot: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  ring,
  half: (
    <>
      {ring}
      <path d="M6 2a4 4 0 0 0 0 8z" fill="currentColor" />
    </>
  ),
  question: (
    <path
      d="M3.6 4.2C3.6 1.2 8.6 1.2 8.6 4.2 8.6 6 6.1 6 6.1 7.8M6.1 9.8v1.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
    />
  ),
  square: <rect x="2" y="2" width="8" height="8" fill="currentColor" />,
  play: <path d="M2.5 1.5 10.5 6l-8 4.5z" fill="currentColor" />,
}
