import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../console'
import { returnState } from './returnState'
import styles from './Page.module.css'

interface Props {
  title: string
  /** beside the title: how many there are, or in which state it is */
  aside?: ReactNode
  /** the page above this one */
  parent?: { to: string; label: string }
  actions?: ReactNode
  children: ReactNode
}

/** One page: its heading, its place in the header's breadcrumbs and in the browser's tab. */
export function Page({ title, aside, parent, actions, children }: Props) {
  const { t } = useTranslation('shell')
  const console = useConsole()
  const place = useStore(console.crumbs)
  const crumbs = (
    <nav aria-label={t('breadcrumbs')} className={styles.crumbs}>
      <ol>
        {parent && (
          <li>
            <Link to={parent.to} state={returnState}>
              {parent.label}
            </Link>
          </li>
        )}
        <li aria-current="page" title={title}>
          {title}
        </li>
      </ol>
    </nav>
  )
  return (
    <article className={styles.page}>
      {console.standalone && <title>{`${title} · ${console.title}`}</title>}
      {place && createPortal(crumbs, place)}
      <header className={styles.header}>
        <h1 title={title}>
          <span>{title}</span>
        </h1>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
        <span className={styles.gap} />
        {actions}
      </header>
      {children}
    </article>
  )
}
