const start = {
  title: 'The console cannot start',
  key: 'Setting',
  problem: 'Problem',
  settings: 'Correct this in console.config.json next to the page, then reload.',
  options: 'Correct this in the options that the page around the console passes.',
  other: 'Reload the page. If the problem stays, send the details to your administrator.',
  reload: 'Reload',
}

export default start
