import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Link } from './Link'
import { useStore } from '../../lib/hooks/useStore'
import { ActionMenu } from '../../ui/panel/ActionMenu'
import { useConsole } from '../consoleContext'
import { returnState } from './returnState'
import { Heading } from '../../ui/layout/Heading'
import styles from './Page.module.css'

interface Props {
  title: string
  /** shown beside the title: a count or a state */
  aside?: ReactNode
  /** quick filters beside the title: the states that occur, with their counts */
  states?: ReactNode
  /** the parent page in the breadcrumbs */
  parent?: { to: string; label: string }
  /** the few actions that are always at hand; at most one of them is primary */
  actions?: ReactNode
  /** the age of the data and its refresh */
  refresh?: ReactNode
  /** the rare and the dangerous actions, shown in a menu */
  menu?: ReactNode
  children: ReactNode
}

/** A page with its heading, its breadcrumbs in the header and its title in the tab of the browser. */
export function Page(props: Props) {
  const { title, aside, states, parent, actions, refresh, menu, children } = props
  const { t } = useTranslation('shell')
  const console = useConsole()
  const breadcrumbSlot = useStore(console.breadcrumbSlot)
  const breadcrumbs = (
    <nav aria-label={t('breadcrumbs')} className={styles.breadcrumbs}>
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
      {console.PageReport && <console.PageReport title={title} />}
      {console.standalone && <title>{`${title} · ${console.title}`}</title>}
      {breadcrumbSlot && createPortal(breadcrumbs, breadcrumbSlot)}
      <header className={styles.header}>
        <Heading depth={1} title={title}>
          <span>{title}</span>
        </Heading>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
        {states && <div className={styles.states}>{states}</div>}
        <div className={styles.actions}>
          {refresh}
          {actions}
          {menu && <ActionMenu>{menu}</ActionMenu>}
        </div>
      </header>
      {children}
    </article>
  )
}
