import { shortHash } from '../../lib/text/shortHash'
import type { ConsoleTheme } from '../../ui/theme'
import type { DesignTokens } from './contract'

/** The function that puts the tokens of the page into a theme; undefined without tokens. */
export function adaptTheme(
  tokens: DesignTokens = {},
): ((theme: ConsoleTheme) => ConsoleTheme) | undefined {
  if (Object.keys(tokens).length === 0) return undefined
  const { primary, link = primary, surface, text, font, radius } = tokens
  return (theme) => {
    const { colorPrimaryHover, ...token } = theme.token ?? {}
    return {
      ...theme,
      // Themes of one key share their variables, also those of two consoles on one page.
      cssVar: { ...theme.cssVar, key: `${theme.cssVar.key}-${shortHash(JSON.stringify(tokens))}` },
      token: {
        ...token,
        // Without a value of its own, the colour under the pointer is derived from the primary one.
        ...(primary ? { colorPrimary: primary } : { colorPrimaryHover }),
        // The colours of states stay: in that of the page, a state could look like another one.
        ...(link && { colorLink: link }),
        ...(surface && {
          colorBgContainer: surface,
          colorBgElevated: surface,
          colorBgLayout: surface,
        }),
        ...(text && { colorText: text }),
        ...(font && { fontFamily: font }),
        ...(radius && roundedBy(Number.parseFloat(radius))),
      },
      components: {
        ...theme.components,
        ...(link && linkColours(theme, link)),
        ...(text && { Radio: { ...theme.components?.Radio, buttonColor: text } }),
      },
    }
  }
}

const roundedBy = (px: number) => ({ borderRadius: px, borderRadiusLG: px, borderRadiusSM: px })

const linkColours = ({ components = {} }: ConsoleTheme, colour: string) => ({
  Button: {
    ...components.Button,
    defaultHoverColor: colour,
    defaultHoverBorderColor: colour,
    defaultActiveColor: colour,
    defaultActiveBorderColor: colour,
  },
  Tabs: { ...components.Tabs, itemSelectedColor: colour, inkBarColor: colour },
})
