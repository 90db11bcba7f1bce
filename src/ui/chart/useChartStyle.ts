import { theme } from 'antd'
import { useMemo } from 'react'
import { useColorScheme } from '../useColorScheme'
import type { ChartStyle } from './chartOption'
import { strokes } from './palette'

/** The style of charts in the current theme, as plain values: a canvas resolves no CSS variables. */
export function useChartStyle() {
  const { token } = theme.useToken()
  const colorScheme = useColorScheme()
  return useMemo(() => {
    const style: ChartStyle = {
      text: token.colorTextTertiary,
      line: token.colorBorder,
      faint: token.colorBorderSecondary,
      warning: token.colorWarning,
      error: token.colorError,
      font: token.fontFamily,
    }
    return {
      style,
      strokes: strokes(colorScheme),
      background: token.colorBgContainer,
      text: token.colorText,
    }
  }, [token, colorScheme])
}
