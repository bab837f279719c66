import ipaddr from 'ipaddr.js'

/** True for an address of the open internet. Everything else (this machine, this network, what only maps to them) is not. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false
  const address = ipaddr.process(text.replace(/%.*$/, '')) // ::ffff:10.0.0.1 is 10.0.0.1
  if (address.range() !== 'unicast') return false
  // what carries an IPv4 address inside: NAT64, 6to4, Teredo and the old compatible form are no unicast to ipaddr.js
  return !(address instanceof ipaddr.IPv6) || address.match(ipaddr.IPv6.parse('2000::'), 3)
}
