import type { ReactNode } from 'react'
import { statusShapes, type Shape, type Tone } from '../../lib/drawings'
import styles from './StatusMark.module.css'

export type { Shape, Tone }

/** A state as a shape and a word, which reads without colour. */
export function StatusMark(props: {
  shape: Shape
  tone: Tone
  title?: string
  children: ReactNode
}) {
  const shape: { fill?: string; line?: string } = statusShapes[props.shape]
  return (
    <span className={styles.mark} title={props.title}>
      <svg viewBox="0 0 12 12" aria-hidden="true" className={styles[props.tone]}>
        {shape.line && <path d={shape.line} fill="none" stroke="currentColor" strokeWidth="1.75" />}
        {shape.fill && <path d={shape.fill} fill="currentColor" />}
      </svg>
      {props.children}
    </span>
  )
}
