import type { Translation } from '../catalogue'
import type en from '../en/configDrafts'

/** The drafts of configs: a part of the catalogue `configEditor`. */
const drafts: Translation<typeof en> = {
  restoredCopy: '接续 {{time}} 草稿的副本，草稿本身正在另一个标签页中编辑。',
  alsoOpen_other: '此浏览器还有 {{count, number}} 个标签页在编辑该收集配置，后保存的一方需要合并。',
  drafts: {
    title_other: '此浏览器中还有 {{count, number}} 份草稿',
    changed: '已修改：{{parts}}',
    nothing: '无',
    unreadable: '其 JSON 尚无法读取',
    open: '正在另一个标签页中打开',
    left: '所在标签页已关闭',
    openHelp: '另一个标签页正在编辑这份草稿，请先在那里关闭编辑器。',
    restore: '继续编辑',
    copy: '编辑其副本',
    compare: '比较',
    delete: '删除',
    comparison: '从服务器现有内容到此草稿',
  },
}

export default drafts
