import { expect, test } from 'vitest'

/** Phrases that read as translated or as a riddle, each with what the product says instead. */
const odd: Record<'en' | 'zh', [RegExp, string][]> = {
  en: [
    [/hand(ed|s|ing)?[ -]?outs?\b/i, 'rollout, assign'],
    [/\bhand(ed|s)? .*\bto (agents|them|its agent)\b/i, 'assign to agents'],
    [/\b(take|takes|taken) (away|off|back|it back)\b/i, 'remove, roll back'],
    [/\bdetach/i, 'remove'],
    [/\bat work\b/i, 'running'],
    [/\blook(s|ed|ing)? at\b|\bsince the last look\b/i, 'check, refresh'],
    [/\b(all the same|of its form|to go on with)\b|\bgoe?s? on\b/i, 'anyway, format, continue'],
    [/\bfor another time\b|\bunknown whether\b/i, 'a different time range, may have'],
    [/\btake (string|float)\b|\btake it as\b/i, 'use string'],
    [/\b(makes? of (it|them))\b|\bhas them single\b/i, 'parses, single'],
    [/\b(all|stages) (is|are) through\b|^through$/i, 'complete'],
    [/^what follows|where it gets to|who gets it/i, 'impact, reach, assignments'],
    [/\balready so\b|\bnothing to do$/i, 'no change'],
    [/^\(?(not )?there\)?$/i, 'present, absent'],
    [/not visible yet/i, 'pending'],
    [/\b(runners?|it) goes?\b(?! to)/i, 'will be deleted'],
    [/\bnobody knows\b|\bfollows? (when|later)\b/i, 'pending, applies on reconnect'],
    [/in step\b/i, 'in sync'],
    [/\bmembers?\b/i, 'runners, keys'],
    [/\b(works with state of|config as of)\b/i, 'config version'],
    [/\bmend(s|ed)?\b/i, 'fix'],
    [/^cover$/i, 'hide'],
    [/as on the server/i, 'no unsaved changes'],
    [/\bgoes on from\b|\bgoes? on despite\b/i, 'restored, continue'],
    [/nothing wrong found/i, 'no problems'],
    [/\b(lines|tries|size|stage) (a|of a) (batch|tag)\b/i, 'per batch'],
    [/begin with$/i, 'start from'],
    [/by itself: nothing|is not the server’s|cannot answer this by itself/i, 'needs a full scan'],
    [/find a list/i, 'bulk search'],
    [/stands? for several/i, 'matches several'],
    [/in sight\b/i, 'on this page'],
    [/how it came|when first seen/i, 'source, first seen'],
    [/\bon the bench\b|\bthe bench\b/i, 'in the workbench'],
    [/\bfares?\b|says otherwise/i, 'differ, disagrees'],
    [/not even the beginning/i, 'no match at the start'],
    [/so many times/i, 'growth factor'],
    [/stop for good/i, 'cancel rollout'],
    [/in the place of/i, 'replaces, instead of'],
    [/^zone of the/i, 'console time zone'],
    [/happens in another place/i, 'sign in elsewhere'],
    [/\bwho(ever|so)\b|\bsomebody\b|\bnobody\b/i, 'your administrator, someone'],
    [/^as the (system|browser)/i, 'system'],
    [/half a character/i, 'an incomplete character'],
    [/\bknows? (no|of no)\b|\bnot known to\b/i, 'there is no, does not recognize'],
    [/\b(this|it|\}\}) is no(ne)? [a-z]+\b(?<!longer|more)/i, 'is not a'],
    [/!|\bplease\b|\bsuccessfully\b|\boops\b/i, 'a plain sentence'],
  ],
  zh: [
    [/服务端(?!点)/, '服务器'],
    [/下发/, '分发'],
    [/带来的|带有该收集配置/, '标签关联的收集配置'],
    [/为何在此/, '来源'],
    [/已是如此/, '无需变更'],
    [/取一个名称/, '请填写名称'],
    [/半个字符/, '不完整的字符'],
    [/不认识/, '无法识别'],
    [/已停下|彻底停止|收回/, '已暂停、终止分发、回滚'],
    [/(停止|启动)其收集任务|升级其机器/, '停止全部任务、升级全部机器'],
    [/已见重启|见于|初次见到/, '已重启、首次发现、首次记录'],
    [/划词|模式随之增长/, '选取字段、自动追加到模式'],
    [/无从得知/, '不可用'],
    [/遮盖/, '隐藏'],
    [/不带其任何标签/, '未通过标签'],
    [/无法询问/, '无法连接服务器'],
    [/开启监控/, '开通监控'],
    [/见效|无法得知|见过|查看过/, '生效、确认、记录、检查'],
    [/更改|改动|(?<!无需)变更/, '修改'],
    [/分流|样例|(?<![\w-])Agent(?!\w)/, '路由、样本、logkit'],
    [/刷新(页面|后会)/, '重新加载'],
    [/[！]|成功地/, '平实的陈述'],
  ],
}

/** The texts of antd, `antd.ts`, are its own. */
const catalogues = {
  en: import.meta.glob<{ default: object }>(['./en/*.{ts,json}', '!**/antd.ts'], { eager: true }),
  zh: import.meta.glob<{ default: object }>(['./zh/*.{ts,json}', '!**/antd.ts'], { eager: true }),
}

/** All texts below a value, each with the path of its key. */
function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}.${key}`))
}

test.each(['en', 'zh'] as const)('texts in %s use the words of the glossary', (language) => {
  const texts = Object.entries(catalogues[language]).flatMap(([file, { default: catalogue }]) =>
    textsOf(catalogue, file.replace(/^\.\/|\.(ts|json)$/g, '')),
  )
  expect(texts.length).toBeGreaterThan(1500)
  const found = texts.flatMap(([key, text]) =>
    odd[language]
      .filter(([phrase]) => phrase.test(text))
      .map(([phrase, better]) => `${key}: “${text}” has ${String(phrase)}; better: ${better}`),
  )
  expect(found).toEqual([])
})
