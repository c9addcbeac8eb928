import { describe, expect, test } from 'vitest';
import { isPublicAddress, wrongUrl } from './public-address.ts';

describe('where webhooks may go', () => {
  test.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.255.255', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['224.0.0.1', '255.255.255.255', '198.18.0.1', '192.0.2.7'],
    ...['::1', '::', 'fd00::1', 'fe80::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::7f00:1'],
    ...['64:ff9b::7f00:1', '2002:7f00:1::', 'not an address', ''],
  ])('%s is no public address', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])('%s is one', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test('a URL must be https to a public name or address, without name, password and fragment', () => {
    expect(wrongUrl('https://shop.example/hooks?x=1', false)).toBeUndefined();
    expect(wrongUrl('https://1.1.1.1:8443/', false)).toBeUndefined();
    const wrong = [
      'http://shop.example/',
      'https://localhost/',
      'https://localhost./',
      'https://intranet/',
      'https://127.1/',
      'https://0x7f000001/',
    ];
    const more = [
      'https://[::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://a:b@shop.example/',
      'https://shop.example/#x',
    ];
    for (const url of [...wrong, ...more, 'ftp://shop.example/', 'shop.example'])
      expect([url, wrongUrl(url, false)]).not.toContain(undefined);
  });

  test('for local use http and private addresses may be allowed, other schemes never', () => {
    expect(wrongUrl('http://localhost:4000/hook', true)).toBeUndefined();
    expect(wrongUrl('file:///etc/passwd', true)).toBe('url_http');
  });
});
