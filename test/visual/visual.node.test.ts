/**
 * Compares screenshots of all layouts and states with the stored images ("proofs") in `proofs/`. After an intended change,
 * `npm run test:visual -- --update` writes them anew: look at the changed ones before you commit them. On failure, the
 * full-size colour screenshot is saved to the folder that the failure names.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compare, fromPng, toPng, toProof } from './proof.js';
import { Studio, type Media } from './studio.js';

interface Shot {
  readonly scene: string;
  readonly language?: string;
  readonly width: number;
  readonly media?: Media;
}

const layouts = ['grid', 'list', 'compact', 'headlines', 'hero', 'full', 'card', 'summary', 'related'];
const states = ['waiting', 'empty', 'error', 'stale', 'browsing', 'consent', 'words', 'specimen'];
const paper: Media = { type: 'print' };
const contrast: Media = { 'forced-colors': 'active' };

const shots: readonly Shot[] = [
  ...[320, 768, 1280].flatMap(width =>
    ['en', 'ar'].flatMap(language => layouts.map(scene => ({ scene, language, width }))),
  ),
  ...states.flatMap(scene => [320, 768].map(width => ({ scene, width }))),
  { scene: 'boxes', width: 1280 },
  { scene: 'large', width: 320 },
  ...['browsing', 'specimen'].map(scene => ({ scene, width: 768, media: contrast })),
  { scene: 'specimen', width: 768, media: paper },
];

const isUpdate = process.env['UPDATE'] !== undefined;
const proofs = fileURLToPath(new URL('proofs/', import.meta.url));
const failures = join(tmpdir(), 'news-elements-visual');

let studio: Studio;
before(async () => (studio = await Studio.open()));
after(() => studio.close());

for (const { scene, language = 'en', width, media = {} } of shots) {
  const name = [scene, language, width, ...Object.values(media)].join('-');
  test(`${name} looks as it did`, async () => {
    const screenshot = await studio.shoot(scene, { language, width, media });
    const proof = toProof(screenshot);
    const file = join(proofs, `${name}.png`);
    if (isUpdate) return writeFile(file, toPng(proof));
    const change = compare(proof, fromPng(await readFile(file)));
    if (change) {
      await mkdir(failures, { recursive: true });
      await writeFile(join(failures, `${name}.png`), screenshot);
    }
    assert.equal(change, '', `see ${failures}/${name}.png`);
  });
}
