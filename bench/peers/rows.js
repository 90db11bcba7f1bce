const roles = ['api', 'app', 'es', 'job', 'k8s', 'kafka', 'mysql', 'redis', 'web', 'win']
const centres = ['bj', 'gz', 'hk', 'sh']
const states = ['online', 'online', 'online', 'offline', 'online', 'online', 'register']
const systems = ['CentOS 7.9', 'Ubuntu 22.04', 'Debian 12']

/** A thousand machines in the order of their names, with the columns of the list of the console. */
export const rows = Array.from({ length: 1000 }, (_, i) => {
  const role = roles[Math.floor(i / 100)]
  const centre = centres[Math.floor(i / 25) % 4]
  return {
    id: String(i),
    hostname: `${role}-${centre}-${String((i % 25) + 1).padStart(3, '0')}`,
    state: states[i % states.length],
    address: `10.${i % 4}.${Math.floor(i / 250)}.${(i % 250) + 1}`,
    tags: [role, `dc-${centre}`],
    runners: 2 + (i % 5),
    os: systems[i % 3],
    cores: 4 << (i % 4),
    memory: `${8 << (i % 4)} GB`,
    registered: new Date(1.7e12 + i * 3.6e6).toISOString().slice(0, 10),
  }
})
