import { command } from './command.ts'
import { writeInputs } from './attack/inputs.ts'
import { probe } from './attack/probe.ts'
import { startProxy } from './attack/proxy.ts'

const USAGE = `Usage: node scripts/attack.ts <what> <address of a demo server> [...]

  inputs <address> <folder>   one HTTP request a file for sqlmap, and a list of addresses for wapiti
  proxy <address> <port>      forwards to the address as whoever X-As names, always freshly signed in
  probe <address> <seconds>   what another user notices meanwhile: median and p95 of her requests

See docs/attacks.md.`

const [what, address = '', argument = ''] = process.argv.slice(2)

await command(async () => {
  if (!URL.canParse(address) || !/^(?:127\.|localhost)/u.test(new URL(address).hostname))
    throw new Error(`Only a demo server on this machine is attacked.\n${USAGE}`)
  if (what === 'inputs') return writeInputs(address, argument)
  if (what === 'proxy') return startProxy(address, Number(argument))
  if (what === 'probe') return probe(address, Number(argument))
  throw new Error(USAGE)
})
