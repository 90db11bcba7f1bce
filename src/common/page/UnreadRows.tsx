import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maskSecrets } from '../../domain/secrets/secrets'
import { writeJson } from '../../lib/json/losslessJson'
import { JsonText } from '../../ui/editor/JsonText'
import { Banner } from '../../ui/feedback/Banner'
import { useNotSecret } from '../useNotSecret'
import { unreadRowsOf } from './unreadRowsOf'
import { Heading } from '../../ui/layout/Heading'

/** rows whose JSON is shown: more would tell nothing new */
const maxShown = 20

/** Says how many rows of a page of a list have an unknown form, and shows them as the server sent them. */
export function UnreadRows({ page }: { page: unknown }) {
  const { t } = useTranslation('reads')
  const [open, setOpen] = useState(false)
  const [notSecret] = useNotSecret()
  const rows = useMemo(() => unreadRowsOf(page), [page])
  const count = rows.length
  return (
    <>
      <Banner
        tone="warning"
        action={
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'unread.hide' : 'unread.show')}
          </Button>
        }
      >
        {t('unread.title', { count })}
      </Banner>
      {open &&
        rows.slice(0, maxShown).map(({ name, unread, raw }, at) => (
          <section key={at}>
            <Heading depth={4}>
              {name || t('unread.unnamed')}
              {unread.length > 0 && `: ${unread.join(', ')}`}
            </Heading>
            <JsonText
              label={t('unread.raw', { name })}
              text={writeJson(maskSecrets(raw, notSecret), 2)}
            />
          </section>
        ))}
      {open && count > maxShown && <p>{t('unread.more', { count: count - maxShown })}</p>}
    </>
  )
}
