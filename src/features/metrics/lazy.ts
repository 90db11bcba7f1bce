import { lazyComponent } from '../../common/page/lazyComponent'

export const RangePanel = lazyComponent(async () => (await import('./RangePanel')).RangePanel)
export const PanelActions = lazyComponent(async () => (await import('./PanelActions')).PanelActions)
/** With all that draws. */
export const Dashboard = lazyComponent(async () => (await import('./Dashboard')).Dashboard)
