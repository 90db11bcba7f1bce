/** What is wrong with a config, and what to do. */
const checks = {
  noObject: 'This must be a JSON object.',
  noList: 'This must be a list.',
  noReader: 'There is no reader. Add one, or metrics to collect.',
  noSender: 'There is no sender. Add at least one.',
  noType: 'Choose a type.',
  unknownType: 'This console does not know the type {{type}}. It is kept as it is.',
  missing: 'A value is required.',
  asText: 'Here every value is text. Put it in quotes.',
  boolean: 'It must be true or false.',
  number: 'It must be a number.',
  list: 'It must be a list.',
  duration: 'It must be a duration like 30s, 10m or 1h30m.',
  cron: 'It must have six fields with seconds first, or be like loop, loop 10s or @every 1h.',
  json: 'It must be JSON.',
  choice: 'The known values are {{choices}}.',
  pattern: 'It should match {{pattern}}.',
  early: 'Without a stage it runs before the parser, unlike all others.',
  pandoraTolerant: 'A Pandora sender is always fault tolerant, whatever stands here.',
  grokComma:
    'Each comma begins another pattern. Define one that holds a comma as a custom pattern, and name that here.',
  routerIdle: 'Without a field to route by the router is ignored: every sender gets everything.',
  routerPlace: 'There is no such sender. They are counted from 0 to {{last, number}}.',
  idleBesideMetrics: 'Beside metrics this part is not used.',
  secretAgain: 'No browser keeps secrets. Type it again.',
}

export default checks
