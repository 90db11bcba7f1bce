import type en from '../en/drift'
import type { Translation } from '../catalogue'

const drift: Translation<typeof en> = {
  title: '配置漂移',
  what: '收集任务及其收集配置',
  limits:
    '直接分发到机器的收集配置，服务器没有记录，因此只有通过标签关联的收集任务才能判断是否缺失。',
  unlisted: '名称含有逗号，服务器无法按它筛选。',
  filters: { label: '范围', config: '收集配置：{{name}}', tag: '标签：{{name}}' },
  cost: {
    title_other: '需要读取 {{count, number}} 个收集任务',
    titleUnknown: '需要读取全部收集任务',
    estimateUnknown: '服务器没有给出收集任务的总数，读取可能需要较长时间。',
    sample: '读取多少',
    all: '全部',
    oneIn: '每 {{count, number}} 页读 1 页',
    read: '开始读取',
    readSample: '读取样本',
    finds: '可找出缺失、内容过旧、在主机上被修改、已停止或已无收集配置的任务。',
    estimate_other: '共 {{count, number}} 个请求，约 {{size}}。',
    hint: '先选定收集配置或标签，读取量会更少。',
    sampled: '样本能给出比例和实例，但无法判断缺失。',
  },
  progress: {
    read: '已读取 {{rows, number}} 行，完成 {{pagesDone, number}} / {{pages, number}} 个请求',
    comparing: '正在比较',
    meanwhile: '下方仍是 {{time}} 读取的结果',
  },
  source: {
    sample:
      '样本：{{total, number}} 个收集任务中的 {{read, number}} 个，读取于 {{time}}（{{ago}}）。',
    incomplete: '读取未完成。',
    partial:
      '已读取 {{total, number}} 个收集任务中的 {{read, number}} 个，读取于 {{time}}（{{ago}}）。',
    missingUnknown: '缺失未计入：读完全部收集任务才能判断。',
    unreadTags_other:
      '有 {{count, number}} 个标签的机器或收集配置未能完整读取，这些标签的缺失可能没有全部计入。',
    failed: '部分内容未能读取：{{reason}}',
    restart: '重新开始',
    resume: '继续读取',
  },
  figures: '分类',
  percent: '{{value}}%',
  share: '一致',
  ofAll_other: '（共 {{count, number}} 个）',
  ofAllAndMissing_other: '（共 {{count, number}} 个，另缺失 {{missing, number}} 个）',
  views: { label: '视图', members: '收集任务', configs: '按收集配置', tags: '按标签' },
  items: '收集任务：{{name}}',
  none: '无',
  noItems: '没有需要处理的。',
  reconcile_other: '修正 {{count, number}} 个收集任务',
  reconcileNone: '修正',
  changedSince: '读取之后已执行过操作计划。刷新可查看结果。',
  nothing: {
    inSync: '无需处理。',
    pending: '会自动生效，无需发送请求。',
    unknown: '情况未知，无法确定该发送什么。',
  },
  classes: {
    missing: {
      name: '缺失',
      about: '机器的标签关联了该收集配置，却没有对应的收集任务。修正时将收集配置分发到机器。',
    },
    outdated: {
      name: '内容过期',
      about:
        '收集任务没有取到已保存的内容。保存会同时推送给该收集配置的全部收集任务，无法只推给一个：修正时删除这些收集任务并重新分发，读取位置会丢失。',
    },
    edited: {
      name: '主机上有修改',
      about:
        '收集任务的版本与收集配置相同，内容却不同。修正时删除这些收集任务并重新分发，主机上的修改和读取位置都会丢失。',
    },
    stopped: {
      name: '已停止',
      about: '收集任务存在但没有运行，不论内容如何。修正时启动它。',
    },
    noConfig: {
      name: '无配置',
      about: '收集任务所用的收集配置已不在服务器上。修正时删除该收集任务。',
    },
    pending: {
      name: '尚未生效',
      about: '收集配置保存不到两分钟，或者机器未连接，恢复连接后生效。',
    },
    unknown: {
      name: '未知',
      about: '所需内容未能读取，或格式无法识别。',
    },
    inSync: { name: '一致', about: '收集任务运行的正是收集配置的内容。' },
  },
  reasons: {
    configUnread: '其收集配置未能读取。',
    noConfig: '服务器上没有这个名称的收集配置。',
    missingConfigUnread: '没有收集任务，标签 {{tag}} 关联的收集配置未能读取。',
    tagConfigMissing: '标签 {{tag}} 指向的收集配置不在服务器上。',
    runnerPending: '尚无收集任务：收集配置刚刚保存。',
    runnerPendingOffline: '没有收集任务，机器不在线，恢复连接后生效。',
    missingAgentUnread: '没有收集任务，机器是否在线未能读取。',
    noRunner: '标签 {{tag}} 关联了该收集配置，却没有收集任务。',
    noState: '服务器没有返回状态。',
    unknownState: '状态为“{{state}}”。',
    notRunning: '已被停止。',
    contentUnread: '收集任务或收集配置的内容无法读取。',
    sameContent: '内容相同。',
    ignoredDifference: '已忽略的差异：{{ignored}}',
    contentPending: '内容不同：收集配置刚刚保存。',
    changedOnHost: '内容不同，而收集配置此后并未保存过。',
    contentPendingOffline: '内容不同，机器不在线，恢复连接后生效。',
    agentUnread: '内容不同，机器是否在线未能读取。',
    undated: '内容不同，服务器未说明哪个更新。',
    notApplied: '内容不同：收集配置后来保存过，机器在线。',
  },
  columns: {
    agent: '机器',
    config: '收集配置',
    tag: '标签',
    why: '原因',
    state: '收集任务',
    saved: '配置保存于',
    runs: '运行的版本',
    share: '一致',
    drifting: '待修正',
    pending: '尚未生效',
    total: '收集任务',
  },
  groups: {
    configs: '每个收集配置在所有运行或应当运行它的机器上的情况。',
    tags: '每个标签分发给机器的收集配置。属于两个标签的收集任务，在两处都计入。',
  },
}

export default drift
