import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublicAddress, isPublicHost } from '../../src/server/public-address.js';

const isPublic = (url: string) => isPublicHost(new URL(url).hostname);

const PRIVATE = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0177.0.0.1/',
  'http://0/',
  'http://10.1.2.3/',
  'http://100.64.0.1/',
  'http://100.100.100.200/',
  'http://168.63.129.16/',
  'http://169.254.169.254/latest/meta-data/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://198.18.0.1/',
  'http://192.0.0.8/',
  'http://192.0.2.1/',
  'http://192.88.99.1/',
  'http://198.51.100.7/',
  'http://203.0.113.255/',
  'http://0.255.255.255/',
  'http://169.254.0.0/',
  'http://224.0.0.1/',
  'http://239.255.255.255/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://１２７.０.０.１/',
  'http://[::]/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:a00:1]/',
  'http://[::ffff:168.63.129.16]/',
  'http://[::ffff:0:1.1.1.1]/',
  'http://[::1.1.1.1]/',
  'http://[::8.8.8.8]/',
  'http://[64:ff9b::10.0.0.1]/',
  'http://[64:ff9b::168.63.129.16]/',
  'http://[64:ff9b:1::1.1.1.1]/',
  'http://[64:ff9b:0:0:1::1.1.1.1]/',
  'http://[100::1]/',
  'http://[1fff:ffff::1]/',
  'http://[4000::1]/',
  'http://[5f00::1]/',
  'http://[fc00::1]/',
  'http://[fd00:ec2::254]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[ff02::1]/',
  'http://[2001:db8::1]/',
  'http://[2001::1]/',
  'http://[2001:2::1]/',
  'http://[2001:10::1]/',
  'http://[2001:20::1]/',
  'http://[2001:1ff:ffff::1]/',
  'http://[2002:7f00:1::]/',
  'http://[2002:101:101::]/',
  'http://[3ff0::1]/',
  'http://[3ffe::1]/',
  'http://[3fff::1]/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://app.localhost/',
  'http://printer.local/',
  'http://metadata.google.internal/',
  'http://router.home.arpa/',
  'http://intranet/',
];

const PUBLIC = [
  'http://1.1.1.1/',
  'http://16843009/',
  'http://172.32.0.1/',
  'http://100.128.0.1/',
  'http://192.169.0.1/',
  'http://223.255.255.255/',
  'http://9.255.255.255/',
  'http://11.0.0.0/',
  'http://100.63.255.255/',
  'http://126.255.255.255/',
  'http://128.0.0.0/',
  'http://168.63.129.15/',
  'http://168.63.129.17/',
  'http://172.15.255.255/',
  'http://198.17.255.255/',
  'http://198.20.0.0/',
  'http://[2000::1]/',
  'http://[2001:200::1]/',
  'http://[2001:4860:4860::8888]/',
  'http://[2003::1]/',
  'http://[2606:4700:4700::1111]/',
  'http://[2a00:1450:4001::200e]/',
  'http://[3fe0::1]/',
  'http://[::ffff:1.1.1.1]/',
  'http://[64:ff9b::1.1.1.1]/',
  'https://example.com/',
  'https://localhost.example.com/',
  'https://internal-affairs.example/',
];

for (const url of PRIVATE) test(`${url} is private`, () => assert.equal(isPublic(url), false));
for (const url of PUBLIC) test(`${url} is public`, () => assert.equal(isPublic(url), true));

test('an address from a resolver has no brackets, and its zone is ignored', () => {
  for (const address of ['fe80::1%eth0', 'fe80::1%eth0.100', '::1', '::ffff:10.0.0.1', '10.0.0.1'])
    assert.equal(isPublicAddress(address), false, address);
  for (const address of ['2606:4700:4700::1111', '2606:4700:4700::1111%eth0', '::ffff:1.1.1.1', '1.1.1.1'])
    assert.equal(isPublicAddress(address), true, address);
});

test('an IPv4-compatible IPv6 address is not public, however it is written', () => {
  assert.equal(isPublicAddress('::1.1.1.1'), false);
  assert.equal(isPublicAddress('::101:101'), false);
});

const MALFORMED = [
  '',
  'not-an-address',
  'not:an:address',
  '1',
  '1.1',
  '1.1.1',
  '1.1.1.1.1',
  '1.1.1.256',
  '999.1.1.1',
  '1.1.1.-1',
  '1.1.1.1 ',
  '1.1.1.1\n10.0.0.1',
  '010.0.0.1', // octal for some resolvers, decimal for others
  '01.1.1.1',
  '0x1.1.1.1',
  '2606::4700::1111',
  '2606:4700:4700:0:0:0:0:0:1111',
  '2606:4700:4700::11111',
  '2606:4700::1.1.1.256',
  '::ffff:010.0.0.1',
  '::ffff:1.1.1',
  '[1.1.1.1]',
  '@2606/::1', // what stands before the @ would be a user name in a URL
  '2606:4700@1::1',
];

for (const address of MALFORMED)
  test(`${JSON.stringify(address)} from a resolver is refused`, () =>
    assert.equal(isPublicAddress(address), false));
