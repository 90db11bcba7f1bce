import { theme } from 'antd'
import { useMemo } from 'react'
import { useMode } from '../Mode'
import type { ChartLook } from './option'
import { strokes } from './palette'

/** Colours of charts in the theme that is painted now: a canvas knows no CSS variables. */
export function useLook() {
  const { token } = theme.useToken()
  const mode = useMode()
  return useMemo(() => {
    const look: ChartLook = {
      text: token.colorTextTertiary,
      line: token.colorBorder,
      faint: token.colorBorderSecondary,
      warning: token.colorWarning,
      error: token.colorError,
      font: token.fontFamily,
    }
    return {
      look,
      strokes: strokes(mode),
      background: token.colorBgContainer,
      text: token.colorText,
    }
  }, [token, mode])
}
