import { theme as antd, type ThemeConfig } from 'antd'
import { prefix, themeKey } from '../lib/firstPage'

export type ColorScheme = 'light' | 'dark'
export type Density = 'comfortable' | 'compact'

export const iconPrefix = `${prefix}-icon`

const light = {
  colorPrimary: '#1c62c4',
  colorPrimaryHover: '#2b70d0',
  colorLink: '#1c62c4',
  colorBgLayout: '#f4f5f7',
  colorBgContainer: '#ffffff',
  colorBgElevated: '#ffffff',
  colorText: '#1c2127',
  colorTextSecondary: '#4a525c',
  colorTextTertiary: '#5f6873',
  colorTextPlaceholder: '#6a737e',
  colorTextDescription: '#5f6873',
  colorBorder: '#c9ced6',
  colorBorderSecondary: '#e3e6ea',
  colorSuccess: '#1a7f37',
  colorWarning: '#8f6000',
  colorError: '#c8262c',
  colorInfo: '#1c62c4',
}

/** Higher surfaces are lighter. No surface is pure black. */
const dark: typeof light = {
  colorPrimary: '#2f76dd',
  colorPrimaryHover: '#3a72c8',
  colorLink: '#79b0f7',
  colorBgLayout: '#15181c',
  colorBgContainer: '#1b1f24',
  colorBgElevated: '#262b31',
  colorText: '#e3e6ea',
  colorTextSecondary: '#b4bbc4',
  colorTextTertiary: '#9ea6b0',
  colorTextPlaceholder: '#949da8',
  colorTextDescription: '#9ea6b0',
  colorBorder: '#444b54',
  colorBorderSecondary: '#30363d',
  colorSuccess: '#4db866',
  colorWarning: '#d9a128',
  colorError: '#ff8a80',
  colorInfo: '#79b0f7',
}

/** A theme, and the class that holds its CSS variables. */
export interface ConsoleTheme extends ThemeConfig {
  cssVar: { prefix: string; key: string }
}

/**
 * antd's theme of one console. All visual settings are tokens; no class of antd's is overridden.
 * @param reducedMotion turns animations off
 */
export function consoleTheme(
  colorScheme: ColorScheme,
  density: Density,
  reducedMotion = false,
): ConsoleTheme {
  const compact = density === 'compact'
  const colors = colorScheme === 'dark' ? dark : light
  return {
    algorithm: colorScheme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    hashed: false,
    // The CSS rules are generated at build time.
    zeroRuntime: true,
    cssVar: { prefix, key: themeKey(colorScheme, density) },
    token: {
      ...colors,
      // The fallbacks have the widths of Inter; public/boot.css defines them. A page that embeds the console has neither.
      fontFamily:
        '"Inter Variable", "Inter Arial", "Inter Roboto", "Inter DejaVu", system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
      fontFamilyCode: 'ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace',
      fontSize: 13,
      lineHeight: 20 / 13,
      fontSizeSM: 13,
      fontSizeLG: 14,
      fontSizeXL: 20,
      fontSizeHeading4: 20,
      fontSizeHeading5: 20,
      lineHeightHeading5: 28 / 20,
      borderRadius: 4,
      borderRadiusLG: 4,
      borderRadiusSM: 4,
      controlHeight: compact ? 26 : 32,
      controlHeightSM: 24,
      motion: !reducedMotion,
      motionDurationFast: '0.06s',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.12s',
      boxShadow: shadow,
      boxShadowSecondary: shadow,
      boxShadowTertiary: 'none',
    },
    components: {
      // The accent colour needs more contrast as text than as a surface.
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        defaultHoverColor: colors.colorLink,
        defaultHoverBorderColor: colors.colorLink,
        defaultActiveColor: colors.colorLink,
        defaultActiveBorderColor: colors.colorLink,
      },
      Tabs: { itemSelectedColor: colors.colorLink, inkBarColor: colors.colorLink },
      // What is chosen is grey: the accent marks what can be acted on.
      Radio: {
        buttonColor: colors.colorText,
        buttonSolidCheckedColor: colors.colorBgContainer,
        buttonSolidCheckedBg: colors.colorTextSecondary,
        buttonSolidCheckedHoverBg: colors.colorTextSecondary,
        buttonSolidCheckedActiveBg: colors.colorTextSecondary,
      },
    },
  }
}

const shadow = '0 4px 16px rgb(0 0 0 / 0.16)'
