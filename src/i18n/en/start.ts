const start = {
  title: 'The console cannot start',
  key: 'Setting',
  problem: 'Problem',
  settings: 'Correct this in console.config.json beside the page, then reload.',
  other: 'Reload the page. If it stays like this, the details help whoever runs this console.',
  reload: 'Reload',
}

export default start
