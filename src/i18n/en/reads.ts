const reads = {
  paused: {
    title: 'The server asks for a pause.',
    body: 'Requests resume automatically at {{time}}.',
  },
  slow: 'The server is still working.',
  slowSince: 'Waiting for {{seconds, number}} s.',
  secrets: {
    title_one: '{{count, number}} key with masked values',
    title_other: '{{count, number}} keys with masked values',
    help: 'Recognized by name or format. This browser remembers which are not secrets.',
    show: 'Not a secret: show {{key}}',
    mask: 'Mask {{key}} again',
  },
  beginning: 'The first {{shown, number}} of {{count, number}} characters.',
  showWhole: 'Show all',
  historyFull:
    'The storage of this browser is full: versions of configs that were read could not be added to the history.',
  unread: {
    mark: 'Not read in full: {{places}}',
    title_one: '{{count, number}} row could not be read in full.',
    title_other: '{{count, number}} rows could not be read in full.',
    here: 'What the server sent here could not be read.',
    show: 'Show as sent',
    hide: 'Hide',
    unnamed: 'Row without a name',
    raw: 'Row as the server sent it: {{name}}',
    more_one: '{{count, number}} more row like these.',
    more_other: '{{count, number}} more rows like these.',
  },
}

export default reads
