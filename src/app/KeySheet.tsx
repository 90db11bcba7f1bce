import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { keyShortcuts } from '../ui/keyShortcuts'
import { Section } from '../ui/layout/Section'
import { Dialog } from '../ui/panel/Dialog'
import styles from './KeySheet.module.css'

interface Props {
  /** the page whose keys are listed */
  page: HTMLElement
  onClose: () => void
}

/** The keys of the open page, by the parts that the page has. `?` opens it everywhere. */
export function KeySheet({ page, onClose }: Props) {
  const { t } = useTranslation(['keys', 'common'])
  const has = (part: keyof typeof keyShortcuts) =>
    page.querySelector(`[aria-keyshortcuts="${keyShortcuts[part]}"]`) !== null
  const shift = t('shift')
  type Keys = readonly [keys: readonly string[], what: string]
  const parts: readonly { title: string; keys: readonly Keys[] }[] = [
    {
      title: t('list.title'),
      keys: [
        ...(has('search') ? [[['/'], t('list.search')] as const] : []),
        ...(has('rows')
          ? ([
              [['↓', '↑', 'j', 'k'], t('list.move')],
              [['Home', 'End'], t('list.ends')],
              [['Enter'], t('list.open')],
              [['x'], t('list.select')],
            ] as const)
          : []),
      ],
    },
    {
      title: t('chart.title'),
      keys: has('chart')
        ? [
            [['←', '→'], t('chart.move')],
            [[`${shift} ←`, `${shift} →`], t('chart.far')],
            [['Home', 'End'], t('chart.ends')],
            [['Enter'], t('chart.pin')],
            [['Esc'], t('chart.free')],
            [['[', ']'], t('chart.shift')],
            [['+', '-'], t('chart.zoom')],
          ]
        : [],
    },
    {
      title: t('cells.title'),
      keys: has('cells')
        ? [
            [['←', '→', '↑', '↓'], t('cells.move')],
            [['Home', 'End'], t('cells.ends')],
            [['Enter'], t('cells.open')],
            [['Esc'], t('cells.free')],
          ]
        : [],
    },
    {
      title: t('everywhere.title'),
      keys: [
        [['?'], t('everywhere.sheet')],
        [['Esc'], t('everywhere.close')],
      ],
    },
  ]
  return (
    <Dialog
      open
      title={t('title')}
      width={420}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('common:close')}</Button>}
    >
      <div className={styles.parts}>
        {parts.map(
          ({ title, keys }) =>
            keys.length > 0 && (
              <Section key={title} title={title}>
                <dl className={styles.keys}>
                  {keys.map(([names, what]) => (
                    <div key={what}>
                      <dt>
                        {names.map((name) => (
                          <kbd key={name}>{name}</kbd>
                        ))}
                      </dt>
                      <dd>{what}</dd>
                    </div>
                  ))}
                </dl>
              </Section>
            ),
        )}
      </div>
    </Dialog>
  )
}
