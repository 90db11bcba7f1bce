import { DownOutlined } from '@ant-design/icons'
import { ConfigProvider } from 'antd'
import { Suspense, type ReactNode } from 'react'
import { useConsoleRoot } from '../useConsoleRoot'
import { PanelCloseContext } from './PanelCloseContext'
import { PopoverButton } from './PopoverButton'
import styles from './PopoverButton.module.css'

interface Props {
  /** the accessible name of the button and of its panel */
  label: string
  /** the content of the button, in place of the label */
  content?: ReactNode
  /** the one main action of a page */
  primary?: boolean
  /** A small button without border, for places where there are many of them. */
  subtle?: boolean
  /** Called on hover and on focus, to load the code of the panel. */
  onPreload?: () => void
  /** They stay mounted once they were shown, so that nothing typed into them is lost. */
  children: ReactNode
}

/** A button that opens a panel of controls. */
export function PanelButton({
  label,
  content,
  primary,
  subtle = false,
  onPreload,
  children,
}: Props) {
  const root = useConsoleRoot()
  return (
    <PopoverButton
      label={label}
      role="dialog"
      className={styles.panel}
      onPreload={onPreload}
      button={{
        ...(subtle
          ? { type: 'text', size: 'small', 'aria-label': label, title: label }
          : {
              type: primary ? 'primary' : 'default',
              icon: <DownOutlined aria-hidden className={styles.arrow} />,
              iconPlacement: 'end',
            }),
        children: content ?? label,
      }}
    >
      {(popover, close) => (
        // The panel is in the top layer, so popups that open from it have to be inside it.
        <ConfigProvider getPopupContainer={() => popover() ?? root}>
          <PanelCloseContext value={close}>
            <Suspense>{children}</Suspense>
          </PanelCloseContext>
        </ConfigProvider>
      )}
    </PopoverButton>
  )
}
