import type { Translation } from '../catalogue'
import type en from '../en/shell'

const shell: Translation<typeof en> = {
  nav: { agents: '机器' },
  skip: '跳到主要内容',
  navigation: '主导航',
  openNavigation: '打开导航',
  collapseNavigation: '收起导航',
  expandNavigation: '展开导航',
  breadcrumbs: '当前位置',
  environment: '环境：{{name}}',
  demo: '演示数据',
  preferences: {
    title: '偏好设置',
    language: '语言',
    theme: '主题',
    system: '跟随系统',
    light: '浅色',
    dark: '深色',
    density: '密度',
    comfortable: '宽松',
    compact: '紧凑',
  },
  account: {
    title: '账号',
    signedInAs: '当前账号',
    gateway: '已通过网关登录',
    server: '服务器',
    readOnly: '只读',
    readOnlyHelp: '此控制台不会发送任何修改。',
    signOut: '退出登录',
    resetDemo: '重置演示数据',
  },
  signIn: {
    title: '登录',
    again: '重新登录',
    againIntro: '服务器不再接受当前登录。页面内容保持不变。',
    intro: '密钥只保留在当前标签页，不会出现在网址中，也不会存到本控制台的服务器上。',
    accessKey: 'Access Key（AK）',
    secretKey: 'Secret Key（SK）',
    remember: '在此标签页关闭前保留',
    submit: '登录',
    missing: '请填写 {{what}}。',
    badKey: '密钥中不能有空格。',
    refused: '服务器不接受这组密钥。',
    signedOut: '登录已失效',
    signedOutElsewhere: '需在别处登录。页面内容保持不变。',
    goSignIn: '前往登录',
    noLogin: '请在打开本控制台的地方登录，然后重试。',
  },
  lost: {
    title: '无法连接服务器。',
    body: '当前显示的数据可能已过时。',
  },
  newVersion: {
    title: '控制台已发布新版本。',
    body: '尚未打开过的页面需要重新加载。重新加载前，已填写的内容不会丢失。',
  },
  notFound: {
    title: '没有这个页面',
    body: '{{path}} 处没有内容。',
    action: '前往机器列表',
  },
  crashed: {
    title: '此页面无法继续工作',
    body: '控制台的其他部分仍可使用。',
    advice: '通常重新加载即可；详情可提供给维护人员。',
    details: '错误',
  },
}

export default shell
