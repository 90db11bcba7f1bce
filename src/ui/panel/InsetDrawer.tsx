import { Drawer, type DrawerProps } from 'antd'
import { useConsoleRoot } from '../useConsoleRoot'
import { useReturnFocus } from './useReturnFocus'

type Props = DrawerProps & { open: boolean; onClose: () => void }

/** A drawer inside the console's own element. It returns the focus when it closes. */
export function InsetDrawer(props: Props) {
  const root = useConsoleRoot()
  const focusable = useReturnFocus(props.open)
  return (
    <Drawer
      {...props}
      focusable={focusable}
      getContainer={root}
      // The drawer takes the focus; an outline of it would be one of the whole window.
      rootStyle={{ position: 'absolute', outline: 'none' }}
      styles={{ body: { padding: 0 } }}
    />
  )
}
