import type { HostControls } from '../../common/hostControls'
import type { FeatureName } from '../../common/feature'
import type { PreferenceStore } from '../../common/preferences'
import { sameJson } from '../../lib/json/json'
import { createStore } from '../../lib/store'
import { adaptTheme } from './adaptTheme'
import type { EmbedControls } from './contract'

/**
 * The controls of one embedded console: what the page has decided, and how that changes the user's preferences.
 * @param colorScheme what the page gives to the element at first
 */
export function createControls(initial: EmbedControls, colorScheme?: HostControls['colorScheme']) {
  let given = initial
  const controls = createStore<HostControls>({ ...toHostControls(given), colorScheme })
  let applyTo: PreferenceStore | undefined
  let refresh = () => {}
  return {
    controls,
    /** The user's preferences, with the choices of the page before or behind them. */
    preferences(own: PreferenceStore): PreferenceStore {
      const merged = () => {
        const { locale, theme } = given
        const user = own.get()
        return {
          ...user,
          locale: locale?.lock ? locale.value : (user.locale ?? locale?.value),
          theme: theme?.lock ? theme.value : (user.theme ?? theme?.value),
        }
      }
      const store = createStore(merged())
      refresh = () => store.set(merged())
      own.subscribe(refresh)
      applyTo = own
      return { ...store, change: own.change }
    },
    setColorScheme(colorScheme: HostControls['colorScheme']) {
      controls.set({ ...controls.get(), colorScheme })
    },
    update(next: EmbedControls) {
      const earlier = given
      given = { ...given, ...definedMembers(next) }
      const { tokens } = given
      const { adaptTheme, colorScheme } = controls.get()
      controls.set({
        ...toHostControls(given),
        colorScheme,
        // The same tokens keep their theme, which is expensive to make.
        ...(sameJson(tokens, earlier.tokens) && { adaptTheme }),
      })
      // A new value is the latest choice, so that an earlier one of the user gives way to it.
      if (given.locale?.value !== earlier.locale?.value) applyTo?.change({ locale: undefined })
      if (given.theme?.value !== earlier.theme?.value) applyTo?.change({ theme: undefined })
      refresh()
    },
  }
}

function toHostControls({
  locale,
  theme,
  tokens,
  layout = {},
  features: shown = {},
  readOnly = false,
}: EmbedControls): HostControls {
  return {
    isLocaleLocked: locale?.lock ?? false,
    isThemeLocked: theme?.lock ?? false,
    navigation: layout.navigation ?? true,
    header: layout.header ?? true,
    headingLevel: layout.headingLevel ?? 1,
    isHidden(path) {
      const feature = featureAt(path)
      return feature !== undefined && shown[feature] === false
    },
    readOnly,
    adaptTheme: adaptTheme(tokens),
  }
}

/** The feature that the path of a page belongs to, as in the navigation; undefined for a path of none. */
const featureAt = (path: string): FeatureName | undefined =>
  featureOfSegment.get(path.split(/[/?#]/)[1] ?? '')

const featureOfSegment: ReadonlyMap<string, FeatureName> = new Map([
  ['agents', 'agents'],
  ['runners', 'runners'],
  ['configs', 'configs'],
  ['config-history', 'configs'],
  ['new-config', 'configs'],
  ['rollouts', 'configs'],
  ['new-rollout', 'configs'],
  ['tags', 'tags'],
  ['drift', 'drift'],
  ['metrics', 'metrics'],
  ['grok', 'grok'],
  ['activity', 'activity'],
])

/** The options without members that are undefined, which change nothing. */
const definedMembers = (options: EmbedControls): EmbedControls =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
