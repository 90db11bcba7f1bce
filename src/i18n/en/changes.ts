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
  title: 'Changes to the config',
  view: 'Show changes',
  byMeaning: 'By meaning',
  asText: 'As text',
  onlyNote: 'The config itself does not change.',
  sameMeaning: 'Written differently, same meaning.',
  empty: '(nothing)',
  textLabel: 'The config before and after, as text',
  note: 'Note',
  kinds: {
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    moved: 'moved',
  },
  position: 'from position {{from, number}} to position {{to, number}}',
  secret: 'secret changed',
}

export default changes
