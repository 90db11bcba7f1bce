import type { Translation } from '../catalogue'
import type en from '../en/keys'

const keys: Translation<typeof en> = {
  title: '键盘快捷键',
  shift: 'Shift',
  list: {
    title: '列表',
    search: '转到搜索框',
    move: '下一行或上一行',
    ends: '第一行或最后一行',
    open: '打开该行',
    select: '选中该行',
  },
  chart: {
    title: '图表（获得焦点后）',
    move: '光标移到前一个或后一个值',
    far: '一次移动十个值',
    ends: '移到第一个或最后一个值',
    pin: '固定光标',
    free: '取消固定',
    shift: '向前或向后移动半个时间范围',
    zoom: '时间范围缩短一半或延长一倍',
  },
  cells: {
    title: '热力图（获得焦点后）',
    move: '在单元格间移动',
    ends: '最早或最晚的时间',
    open: '打开该机器在该时间的监控',
    free: '离开单元格',
  },
  everywhere: {
    title: '所有页面',
    sheet: '显示此列表',
    close: '关闭对话框或面板',
  },
}

export default keys
