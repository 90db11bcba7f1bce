import type { ReactNode } from 'react'
import styles from './Drawing.module.css'

/** `none`: nothing flows yet; `search`: nothing matches; `scan`: everything is read to find something. */
export type DrawingName = keyof typeof accents

/** The emblem of the product, three sources that join into one, in the two tones of the theme. It says what is missing. */
export function Drawing({ name }: { name: DrawingName }) {
  return (
    <svg viewBox="0 0 96 56" width="96" height="56" aria-hidden="true" className={styles.drawing}>
      <path
        d="M4 8h24l16 20M4 28h88M4 48h24l16-20"
        strokeDasharray={name === 'none' ? '4 4' : ''}
      />
      <g className={styles.accent}>{accents[name]}</g>
    </svg>
  )
}

const accents = {
  none: <circle cx="44" cy="28" r="6" />,
  search: <path d="M60 28a11 11 0 1 0-22 0 11 11 0 0 0 22 0M57 36l9 10" />,
  scan: <path d="M16 2v12M16 22v12M16 42v12M68 20v16M76 23v10M84 25v6" />,
} satisfies Record<string, ReactNode>
