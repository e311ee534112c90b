import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureName } from '../../src/html/picture-name.js';

test('all sizes of a picture have one name', () => {
  for (const [name, ...others] of [
    [
      'https://a.example/up/gate.jpg',
      'https://a.example/up/gate-300x200.jpg',
      'http://a.example/up/gate-scaled.jpg?w=9',
    ],
    ['https://a.example/gate.jpg', 'https://i2.wp.com/a.example/gate.jpg?resize=600%2C400&ssl=1'],
    ['https://a.example/gate.png', 'https://a.example/gate@2x.png', 'https://a.example/gate.png.webp'],
    ['https://b.example/i/2026/gate.jpg', 'https://b.example/i/size/w600/2026/gate.jpg'],
    ['https://c.example/img/s640/gate.jpg', 'https://c.example/img/s72-c/gate.jpg'],
    [
      'https://cdn.example/fetch/w_400,c_fit/https%3A%2F%2Fa.example%2Fgate.png',
      'https://cdn.example/fetch/f_auto/https%3A%2F%2Fa.example%2Fgate.png',
      'https://a.example/gate.png',
    ],
    ['https://a.example/gate.png', 'https://img.example/?url=https%3A%2F%2Fa.example%2Fgate.png&w=40'],
  ])
    for (const other of others) assert.equal(pictureName(other), pictureName(name as string), other);
});

test('other pictures have other names', () => {
  const names = [
    'https://a.example/gate.jpg',
    'https://a.example/gate-2.jpg',
    'https://b.example/gate.jpg',
    'https://a.example/old/gate.jpg',
    'https://a.example/fetch/https%3A%2F%2Fc.example%2Fgate.jpg',
    'https://a.example/fetch/https%3A%2F%2Fc.example%2F%E0%A4%A',
  ];
  assert.equal(new Set(names.map(pictureName)).size, names.length);
});
