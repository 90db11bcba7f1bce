import type { Translation } from '../catalogue'
import type en from '../en/activity'

const activity: Translation<typeof en> = {
  title: '操作记录',
  only: '此浏览器在 {{server}} 上执行过的操作计划，不包含其他浏览器、人员或程序的操作。',
  notKept: '浏览器不保存此页面的数据，关闭页面后记录即丢失。',
  failed: '操作记录未能加载，请重新加载页面。',
  filters: '筛选计划',
  statuses: '按状态筛选计划',
  search: '计划或备注包含',
  show: {
    all: '全部',
    running: '执行中',
    failed: '有失败',
    despiteError: '报错但已生效',
    unsent: '未全部发送',
    pending: '尚未生效',
    confirmed: '已确认',
  },
  columns: { plan: '操作计划', status: '状态', steps: '步骤', note: '备注', at: '执行时间' },
  noMatch: '没有匹配的计划。',
  empty: '还没有操作计划',
  emptyBody: '从此浏览器进行的每次修改都会逐步记录在这里。',
  rollouts: '分批分发',
  export: '导出',
  nothingToExport: '没有可导出的计划。',
}

export default activity
