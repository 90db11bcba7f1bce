import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Empty } from '../../ui/feedback/Empty'
import styles from './NothingFound.module.css'

interface Props {
  title: string
  /** what the search looks at, and what else can be entered */
  help: string
  /** the name of the button that clears all filters */
  clear: string
  onClear: () => void
  /** offers of other searches */
  children: ReactNode
}

/** An empty result of a search: offers of what else the text may be, and the way back to the whole list. */
export function NothingFound({ title, help, clear, onClear, children }: Props) {
  return (
    <Empty
      drawing="search"
      title={title}
      action={
        <div className={styles.offers}>
          {children}
          <Button onClick={onClear}>{clear}</Button>
        </div>
      }
    >
      {help}
    </Empty>
  )
}
