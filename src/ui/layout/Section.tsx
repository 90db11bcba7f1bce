import { useId, type ReactNode } from 'react'
import { Heading } from './Heading'
import styles from './Section.module.css'

/** A part of a page with a heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Heading depth={2} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  )
}
