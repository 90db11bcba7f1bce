import type { ReactNode } from 'react'
import styles from './Gallery.module.css'

/** One state of a building block, with its name above it. */
export function GalleryState({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.state}>
      <code>{name}</code>
      {children}
    </div>
  )
}
