import type { Translation } from '../catalogue'
import type en from '../en/difference'

const difference: Translation<typeof en> = {
  title: '{{agent}} 上的 {{config}}',
  what: '双方的内容',
  noName: '网址中没有收集任务',
  facts: { agent: '机器', config: '收集配置', class: '分类', reason: '原因' },
  content: '差异内容',
  legend: '修改前为服务器上分发的内容，修改后为主机上运行的内容。',
  text: '分发的内容与运行的内容（文本）',
  same: {
    now: '差异已不存在：收集任务运行的就是收集配置的内容。',
    still: '收集任务运行的就是收集配置的内容。',
  },
  none: {
    runner: '服务器上没有这台机器的该收集任务，没有可比较的内容。',
    config: '服务器上没有这个名称的收集配置，没有可比较的内容。',
    unreadable: '其中一方的内容无法读取，不能比较。',
  },
  readAt: '双方均读取于 {{time}}。',
  readAgain: '重新读取',
  uncounted: {
    separator: '、',
    title_other: '{{count, number}} 处写法不同，含义相同',
  },
  reconcile: '修正',
  noReconcile: '双方内容相同，无需发送请求。',
  ignore: {
    action: '对该收集配置忽略此差异',
    title: '要对 {{config}} 忽略此差异吗？',
    text: '该收集配置的收集任务，如果只有这些值不同，在此浏览器中视为一致。同一位置出现其他值时，仍视为差异。不会向服务器发送任何请求。',
    reason: '原因',
    hint: '例如：这台主机的日志在另一块磁盘上。',
    missing: '请填写原因。',
    confirm: '忽略',
    nothing: '没有可忽略的差异。',
    ignored: '此差异已被忽略。',
    newer: '已忽略的差异由更新版本的控制台保存，不能在这里修改。',
  },
  ignored: {
    banner: '此差异已被忽略：{{reason}}',
    title_other: '{{count, number}} 项已忽略的差异',
    about: '保存在此浏览器中，仅用于当前账号。',
    page: '此浏览器无法保存数据，离开此页面后即失效。',
    columns: {
      config: '收集配置',
      changes: '忽略的值',
      reason: '原因',
      at: '忽略时间',
      runners: '收集任务',
      action: '操作',
    },
    remove: '移除',
    removeOf: '移除 {{config}} 的已忽略差异：{{reason}}',
  },
}

export default difference
