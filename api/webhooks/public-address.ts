import { BlockList, isIP } from 'node:net';
import type { RuleName } from '#contract';

/**
 * Addresses that are not of the public internet: this machine, local networks, links, translations to them. One
 * list for each family: a list takes an IPv4 address for its mapped IPv6 one, which all stand here.
 */
const NOT_PUBLIC = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  NOT_PUBLIC.ipv4.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  NOT_PUBLIC.ipv6.addSubnet(network, bits, 'ipv6');

/** Whether an IP address is one of the public internet; what is no address is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const kind = family === 6 ? 'ipv6' : 'ipv4';
  return !NOT_PUBLIC[kind].check(address, kind);
}

/** Why nothing may be sent to a URL, or undefined. Names are looked up when something is sent, not here. */
export function wrongUrl(text: string, localAllowed: boolean): RuleName | undefined {
  if (!URL.canParse(text)) return 'url';
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (username !== '' || password !== '' || hash !== '') return 'url_plain';
  if (localAllowed) return protocol === 'https:' || protocol === 'http:' ? undefined : 'url_http';
  if (protocol !== 'https:') return 'url_https';
  const host = hostname.replace(/^\[|\]$|\.$/g, '');
  const local = host === 'localhost' || host.endsWith('.localhost') || !host.includes('.');
  if (isIP(host) === 0) return local ? 'url_public' : undefined;
  return isPublicAddress(host) ? undefined : 'url_public';
}
