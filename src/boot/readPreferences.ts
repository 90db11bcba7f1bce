import { isRecord } from '../lib/json/json'
import { defaultColumnState, type ColumnState } from '../lib/table/columnState'

/** The preferences that the first page needs; what was never set or has another form is missing. */
export interface FirstPreferences {
  locale?: 'en' | 'zh'
  theme?: 'light' | 'dark' | 'system'
  compact: boolean
  narrowNavigation: boolean
  /** seconds */
  refresh?: number
  /** of the list of agents */
  columns: ColumnState
}

/** Reads the preferences that the console has stored as text. */
export function readPreferences(text: string | null): FirstPreferences {
  const stored = parsed(text)
  const { locale, theme, density, navigation, refresh, columns } = stored
  return {
    ...(locale === 'en' || locale === 'zh' ? { locale } : {}),
    ...(theme === 'light' || theme === 'dark' || theme === 'system' ? { theme } : {}),
    compact: density === 'compact',
    narrowNavigation: navigation === 'narrow',
    ...(refresh === 0 || (typeof refresh === 'number' && refresh >= 1 && refresh <= 86_400)
      ? { refresh }
      : {}),
    columns: columnState(isRecord(columns) ? columns.agents : undefined),
  }
}

function columnState(value: unknown): ColumnState {
  if (!isRecord(value)) return defaultColumnState
  const texts = (list: unknown) =>
    Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : []
  const width: Record<string, number> = {}
  for (const [key, px] of Object.entries(isRecord(value.width) ? value.width : {}))
    if (typeof px === 'number' && px > 0) width[key] = px
  return { order: texts(value.order), hidden: texts(value.hidden), width }
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}
