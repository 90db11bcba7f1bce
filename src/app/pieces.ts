import { lazyPiece } from '../fleet/lazyPiece'

/** What most visits never open, or open late. Their code stays out of the first page. */
export const accountPanel = lazyPiece(() => import('./AccountPanel'))
export const navigationDrawer = lazyPiece(() => import('./NavigationDrawer'))
export const planHost = lazyPiece(() => import('../fleet/plan/PlanHost'))
export const planIndicator = lazyPiece(() => import('../fleet/plan/PlanIndicator'))
export const preferencesPanel = lazyPiece(() => import('./PreferencesPanel'))
export const sessionNotice = lazyPiece(() => import('./SessionNotice'))
export const signInPage = lazyPiece(() => import('./SignInPage'))
