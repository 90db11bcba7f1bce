import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { arrows } from '../../lib/drawings'
import { gapSize, pageItems } from '../../lib/table/pageItems'
import { PlainSelect } from './PlainSelect'
import styles from './Pages.module.css'

interface Props {
  /** from 1 */
  page: number
  size: number
  /** the number of rows */
  total: number
  /** There may be more rows than `total`: the link to the next page stays. */
  atLeast?: boolean
  /** Shows the number of the page in place of links to pages, where there is little room. */
  simple?: boolean
  /** the numbers of rows that a page can have; without them the size is fixed */
  sizes?: readonly number[]
  /** Says which rows are shown. */
  range?: boolean
  onPage: (page: number, size: number) => void
  /** Called when the pointer or the focus comes near, with the page that is likely to be opened. */
  onPreload?: ((page: number) => void) | undefined
}

/** The links to the pages of a list, and the number of rows of a page. */
export const Pages = memo(function Pages(props: Props) {
  const { page, size, total, atLeast = false, simple, sizes, range, onPage, onPreload } = props
  const { t } = useTranslation()
  const pages = Math.max(1, Math.ceil((atLeast ? total + 1 : total) / size))
  const preload = () => {
    if (page < pages) onPreload?.(page + 1)
  }
  const go = (to: number) => onPage(Math.min(Math.max(1, to), pages), size)
  const step = (key: 'pages.previous' | 'pages.next', to: number) => (
    <li title={t(key)}>
      <button
        type="button"
        aria-label={t(key)}
        className={styles.page}
        disabled={to < 1 || to > pages}
        onClick={() => go(to)}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true" className={styles.arrow}>
          <path d={arrows[to < page ? 'previous' : 'next']} />
        </svg>
      </button>
    </li>
  )
  return (
    <ul data-pages className={styles.pages} onPointerEnter={preload} onFocus={preload}>
      {range && (
        <li className={styles.range}>
          {t(atLeast ? 'rangeAtLeast' : 'range', {
            from: (page - 1) * size + 1,
            to: Math.min(page * size, total),
            total,
          })}
        </li>
      )}
      {step('pages.previous', page - 1)}
      {simple ? (
        <li className={styles.simple}>
          <PageField key={page} page={page} onGo={go} />
          {` / ${pages}`}
        </li>
      ) : (
        pageItems(page, pages).map((item) =>
          typeof item === 'number' ? (
            <li key={item} title={String(item)}>
              <button
                type="button"
                className={styles.page}
                aria-current={item === page ? 'page' : undefined}
                onClick={() => go(item)}
              >
                {item}
              </button>
            </li>
          ) : (
            <li key={item} title={t(`pages.${item}`, { count: gapSize })}>
              <button
                type="button"
                aria-label={t(`pages.${item}`, { count: gapSize })}
                className={styles.page}
                onClick={() => go(item === 'before' ? page - gapSize : page + gapSize)}
              >
                …
              </button>
            </li>
          ),
        )
      )}
      {step('pages.next', page + 1)}
      {sizes && (
        <li>
          <PlainSelect
            border="small"
            label={t('pages.size')}
            face={t('pages.perPage', { count: size })}
            value={size}
            options={sizes.map((count) => [count, t('pages.perPage', { count })])}
            onChange={(next) => onPage(Math.ceil(((page - 1) * size + 1) / next), next)}
          />
        </li>
      )}
    </ul>
  )
})

/** The number of the page as a field: another number and Enter lead there. */
function PageField({ page, onGo }: { page: number; onGo: (page: number) => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState(String(page))
  return (
    <input
      aria-label={t('pages.page')}
      inputMode="numeric"
      size={3}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={({ key }) => {
        const number = Math.floor(Number(text))
        if (key === 'Enter' && number >= 1) onGo(number)
      }}
      onBlur={() => setText(String(page))}
    />
  )
}
