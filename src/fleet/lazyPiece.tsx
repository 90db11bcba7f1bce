import { Button } from 'antd'
import { lazy, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { Strip } from '../ui/Strip'

/** A piece whose code comes when it is first shown, or earlier: when the page has nothing else to do, or a hand is near. */
export function lazyPiece<Props extends object>(
  load: () => Promise<{ Component: ComponentType<Props> }>,
) {
  const Piece = lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: (await load()).Component }
    } catch {
      return { default: Gone }
    }
  })
  // A failure shows when the piece is really wanted.
  const preload = () => void load().catch(() => {})
  return { Piece, preload }
}

/** The files of this version are gone: a new one was deployed. */
function Gone() {
  const { t } = useTranslation(['shell', 'common'])
  return (
    <Strip
      tone="info"
      action={<Button onClick={() => window.location.reload()}>{t('common:reload')}</Button>}
    >
      <strong>{t('newVersion.title')}</strong> {t('newVersion.body')}
    </Strip>
  )
}
