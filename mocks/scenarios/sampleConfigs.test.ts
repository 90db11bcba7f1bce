import { expect, test } from 'vitest'
import { checkConfig } from '../../src/contract/options/check'
import { sampleConfigs } from './sampleConfigs'

test.each(Object.entries(sampleConfigs))('an agent accepts the sample config %s', (_, config) => {
  expect(checkConfig(config).filter(({ severity }) => severity === 'error')).toEqual([])
})
