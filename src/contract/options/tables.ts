import { z } from '../zod'
import all from './tables.json'

/** The parts of a config that come in types. */
export const kinds = ['readers', 'parsers', 'transforms', 'senders'] as const
export type Kind = (typeof kinds)[number]
/** Every part of a config that has options. */
export type SectionName = Kind | 'metrics' | 'cleaner' | 'router' | 'runner'

const types = ['string', 'boolean', 'number', 'choice', 'duration', 'text', 'cron', 'json'] as const

/** One option, as logkit's own tables have it. */
const Option = z.object({
  key: z.string(),
  type: z.enum(types),
  /** How it travels; a text where nothing is said. */
  wireType: z.optional(z.enum(['boolean', 'number', 'array'])),
  required: z.optional(z.boolean()),
  /** as text, whatever it is on the wire */
  default: z.optional(z.string()),
  /** The default is an example: nothing happens by itself. */
  suggestion: z.optional(z.boolean()),
  /** all values that it takes, as text */
  choices: z.optional(z.array(z.string())),
  secret: z.optional(z.boolean()),
  advanced: z.optional(z.boolean()),
  /** It counts while the other option has this value, or any but `false`. */
  dependsOn: z.optional(z.object({ key: z.string(), value: z.optional(z.string()) })),
  /** the whole value, as a regular expression */
  pattern: z.optional(z.string()),
  placeholder: z.optional(z.string()),
  format: z.optional(z.literal('comma-list')),
})
export type Option = z.output<typeof Option>

const OptionTable = z.object({
  type: z.string(),
  options: z.array(Option),
  /** It works, but is not offered. */
  unlisted: z.optional(z.boolean()),
  /** of a transform: when it runs if nothing is said, where that is not after the parser */
  stage: z.optional(z.string()),
})
export type OptionTable = z.output<typeof OptionTable>

const MetricTable = z.object({
  type: z.string(),
  options: z.array(Option),
  /** what it reports; each can be left out */
  fields: z.array(z.string()),
})
export type MetricTable = z.output<typeof MetricTable>

const tablesOf = z.array(OptionTable)

/** All options of runner configs. Imported by lazily loaded code alone: they weigh as much as a page. */
export const tables = z
  .object({
    readers: tablesOf,
    parsers: tablesOf,
    transforms: tablesOf,
    senders: tablesOf,
    cleaner: z.array(Option),
    runner: z.array(Option),
    metrics: z.array(MetricTable),
  })
  .parse(all)
