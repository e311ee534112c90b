/**
 * Writes `LICENSES.txt` beside the built files: for each package with code in them, its licence files and the copyright
 * comments of its modules, which minified files don't keep. The packages are those of the bundle's modules, this one and the
 * compiler, which adds helpers of its own, included. The build fails if a package has no licence file.
 *
 * Vite's option `build.license` is no replacement: of several licence files it reads the one that the file system lists first,
 * it leaves out the helpers, and it accepts packages without a licence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** The file's name, for comments that point to it. */
export const LICENCES = 'LICENSES.txt';

const INTRODUCTION =
  'The files in this folder contain code of the packages below, each under its own licence.\n';

/** Start of the id of modules that are no files → the package in `node_modules` that has their code; '' is this project. */
const virtualModules = {
  '\0@oxc-project+runtime@': 'rolldown',
  '\0rolldown/': 'rolldown',
  '\0vite/': 'vite',
  '\0virtual:': '',
};

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

export function collectLicences(): Plugin {
  let root: string;
  return {
    name: 'collect-licences',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      /** Folder of a package → copyright comments of its modules. */
      const packages = new Map<string, Set<string>>();
      for (const id of Object.values(bundle).flatMap(file => (file.type === 'chunk' ? file.moduleIds : []))) {
        const folder = folderOf(id, root);
        const comments = copyrightComments(this.getModuleInfo(id)?.code ?? '');
        packages.set(folder, new Set([...(packages.get(folder) ?? []), ...comments]));
      }
      const sections = Array.from(packages, ([folder, comments]) => section(folder, comments)).sort();
      const source = [INTRODUCTION, ...sections].join(`\n${'='.repeat(72)}\n\n`);
      this.emitFile({ type: 'asset', fileName: LICENCES, source });
    },
  };
}

/** Folder of the package that a module belongs to. */
function folderOf(id: string, root: string): string {
  if (!id.startsWith('\0')) return packageAbove(id);
  const [, name] = Object.entries(virtualModules).find(([start]) => id.startsWith(start)) ?? [];
  if (name === undefined) throw new Error(`Whose code is ${JSON.stringify(id)}? Add it to virtualModules.`);
  return name ? join(root, 'node_modules', name) : root;
}

/** The nearest folder above a file whose `package.json` has a name; others only set the type of the modules below them. */
function packageAbove(file: string): string {
  const folder = dirname(file);
  if (folder === file) throw new Error('A module in the bundle belongs to no package.');
  return readPackage(folder)?.name ? folder : packageAbove(folder);
}

function readPackage(folder: string): Package | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Comments of a module that minifiers keep by convention: `@license`, `@copyright` or `/*!`. Without their delimiters. */
function copyrightComments(code: string): string[] {
  const comments = code.match(/\/\*[!*][^]*?\*\//g) ?? [];
  return comments
    .filter(comment => /^\/\*!|@license|@copyright/.test(comment))
    .map(comment =>
      comment
        .replace(/^\/\*+!?|\*+\/$/g, '')
        .replace(/^[ \t]*\*?[ \t]*/gm, '')
        .trim(),
    );
}

function section(folder: string, comments: ReadonlySet<string>): string {
  const manifest = readPackage(folder);
  if (!manifest) throw new Error(`${folder} has no package.json.`);
  const { name, version, license = 'no SPDX identifier' } = manifest;
  const files = readdirSync(folder)
    .filter(file => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .sort();
  if (files.length === 0) throw new Error(`${name} is in the bundle, but ${folder} has no licence file.`);
  const texts = files.map(file => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return `${[`${name} ${version} (${license})`, ...[...comments].sort(), ...texts].join('\n\n')}\n`;
}
