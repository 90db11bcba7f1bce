import { useIsFetching } from '@tanstack/react-query'
import { useDelayedFlag } from '../lib/hooks/useDelayedFlag'
import styles from './Shell.module.css'

/** The line below the header that moves while the server is awaited. */
export const Progress = () => (
  <div
    className={styles.progress}
    data-active={useDelayedFlag(useIsFetching() > 0, 150)}
    aria-hidden
  />
)
