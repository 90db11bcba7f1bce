import { lazyComponent } from '../common/page/lazyComponent'

/** Components that most visits open late or never. Their code is not part of the first page. */
export const AccountPanel = lazyComponent(async () => (await import('./AccountPanel')).AccountPanel)
export const ClockBanner = lazyComponent(async () => (await import('./ClockBanner')).ClockBanner)
export const HiddenPage = lazyComponent(async () => (await import('./HiddenPage')).HiddenPage)
export const KeySheet = lazyComponent(async () => (await import('./KeySheet')).KeySheet)
export const NavigationDrawer = lazyComponent(
  async () => (await import('./NavigationDrawer')).NavigationDrawer,
)
export const PlanHost = lazyComponent(
  async () => (await import('../common/plan/PlanHost')).PlanHost,
)
export const PlanIndicator = lazyComponent(
  async () => (await import('../common/plan/PlanIndicator')).PlanIndicator,
)
export const PreferencesPanel = lazyComponent(
  async () => (await import('./PreferencesPanel')).PreferencesPanel,
)
export const SessionNotice = lazyComponent(
  async () => (await import('./SessionNotice')).SessionNotice,
)
export const SignInPage = lazyComponent(async () => (await import('./SignInPage')).SignInPage)
