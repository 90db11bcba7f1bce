const packages = {
  title: 'Packages of the server',
  none: 'The server offers no packages.',
  system: 'System',
  version: 'Version',
  message: 'What it says',
  hash: 'Hash',
  download: 'Package',
  agents: 'Agents',
  link: 'Download',
}

export default packages
