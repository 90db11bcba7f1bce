import styles from './ConfigsPage.module.css'
import { excerpt } from './inside'

/** A text with what was looked for marked in it; a long one is cut around it. */
export function Found({ whole, text }: { whole: string; text: string }) {
  const found = excerpt(whole, text)
  return (
    <span className={styles.found} title={whole}>
      {found ? (
        <>
          {found.before}
          <mark>{found.hit}</mark>
          {found.after}
        </>
      ) : (
        cut(whole)
      )}
    </span>
  )
}

const cut = (text: string) => (text.length > most ? `${text.slice(0, most)}…` : text)

/** letters */
const most = 120
