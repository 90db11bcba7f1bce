import type { Translation } from '../catalogue'
import type en from '../en/outcomes'

const outcomes: Translation<typeof en> = {
  outcome: {
    skipped: '无需变更',
    unsent: '尚未发送',
    sent: '发送中',
    accepted: '服务器已接受，尚未生效',
    lost: '未收到响应，尚未生效',
    refused: '失败',
    confirmed: '已确认',
    contradicted: '服务器已接受，但没有变化',
    unseen: '服务器已接受，尚未生效',
    requested: '已请求',
    restarting: '已下线',
    restarted: '已重启',
    cancelled: '未发送',
    refusedButDone: '服务器报错，但结果与计划一致',
    noEffect: '未收到响应，一分钟内没有变化',
    restored: '曾丢失，已恢复',
    runnerLost: '丢失：没有收集任务',
    heldBack: '暂缓：新的收集配置尚未在所有机器上运行',
    moved: '未发送：期间已被他人修改',
  },
  outcomeOfEdit: {
    refused: '服务器报错，但已保存新内容',
    contradicted: '服务器已接受，但并非所有收集任务都在运行新内容',
    contradictedUnsaved: '服务器已接受，但没有保存',
    requested: '已保存，检查过的收集任务均在运行新内容',
  },
  restoredAs: '原内容以收集配置 {{config}} 继续运行。',
  notRestoredAs: '未能以收集配置 {{config}} 恢复原内容。',
  tally: {
    first_other: '仅检查了前 {{count, number}} 个收集任务，后面还有',
    of: '仅检查了前 {{seen, number}} 个收集任务，共 {{count, number}} 个',
    running: '运行新内容 {{count, number}}',
    stopped: '已停止（新内容） {{count, number}}',
    failing: '因错误停止 {{count, number}}',
    old: '仍是旧内容 {{count, number}}',
    missing: '没有收集任务 {{count, number}}',
    later: '离线，恢复连接后生效 {{count, number}}',
    unread: '内容无法读取 {{count, number}}',
    errors: '收集任务的报错',
  },
  lost_other: '丢失 {{count, number}} 个收集任务：对应的机器目前不再收集这些数据。',
  restoredRunners_other:
    '{{count, number}} 个收集任务曾丢失，已恢复：新内容没有运行起来，因此重新运行原内容。',
  assignAgain: '重新分发',
  repeated_other:
    '{{count, number}} 个步骤尚未确认，但可能已经生效。再次发送会再次删除、重置或升级。',
  repeatAnyway: '仍要再次发送',
  repeatFirst: '请先确认允许其执行两次。',
  unseenOffline: '恢复连接后生效',
  requestedHelp: {
    upgrade: '尚未重启',
    reset: '服务器不报告重置结果',
  },
  error: {
    forbidden: '当前账号没有执行权限。',
    page: '返回的是网页（可能要求登录），请求可能已到达服务器。',
    unauthorized: '登录已失效，没有任何修改。',
    network: '连接中断，请求可能已到达服务器。',
    timeout: '服务器响应超时，请求可能已到达。',
    name: '名称无法发送。',
    gateway: '网关代为响应，请求可能没有到达服务器。',
    other: '服务器返回错误。',
    shared_other: '整个请求共 {{count, number}} 个步骤',
  },
  indicator: {
    running_other: '{{count, number}} 个计划执行中',
    attention_other: '{{count, number}} 个计划待查看',
  },
}

export default outcomes
