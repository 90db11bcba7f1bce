const changes = {
  sections: {
    general: 'Runner',
    runner: 'Runner',
    reader: 'Reader',
    cleaner: 'Cleaner',
    parser: 'Parser',
    transforms: 'Transforms',
    senders: 'Senders',
    router: 'Router',
    metric: 'Metrics',
  },
  title: 'What changes in the config',
  view: 'Changes as',
  byMeaning: 'By meaning',
  asText: 'As text',
  onlyNote: 'The config itself stays as it is.',
  sameMeaning: 'It is written differently and means the same.',
  empty: '(nothing)',
  textLabel: 'The config before and after, as text',
  note: 'Note',
  kinds: {
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    moved: 'moved',
  },
  position: 'from place {{from, number}} to place {{to, number}}',
  secret: 'another secret',
}

export default changes
