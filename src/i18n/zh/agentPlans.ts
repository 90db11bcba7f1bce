import type { Translation } from '../catalogue'
import type en from '../en/agentPlans'

const agentPlans: Translation<typeof en> = {
  actions: { tags: '编辑标签', metrics: '监控', upgrade: '升级', remove: '删除' },
  metricsTooMany_other: '一次最多对比 {{count, number}} 台机器。',
  editTags: {
    title_other: '{{count, number}} 台机器的标签',
    share: '{{count, number}} / {{of, number}}',
    add: '全部添加',
    remove: '全部移除',
    another: '其他标签',
    untagged: '这些机器都没有标签。',
    none: '尚无修改。',
    review: '查看修改',
    help: '选择标签即添加到所有机器。确认计划之前不会发送任何修改。',
  },
}

export default agentPlans
