/**
 * Finds the browsers for tests: the path in an environment variable, else an installed browser, else one that apt installs
 * (only on Debian, as root), else an error with instructions. No browser is downloaded from anywhere else.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isRoot = process.getuid?.() === 0;

/** Whether the system is Debian itself, not a derivative: Ubuntu's packages of browsers only install a snap. */
const isDebian =
  existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

/** Whether `browserPath` can install a missing browser. */
export const canInstall = isRoot && isDebian;

/** Command-line flags of Chrome for tests. As root, which is usual in containers, Chrome can't use its sandbox. */
export const chromeFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot || process.env.CI ? ['--no-sandbox'] : []),
];

const browsers = {
  chrome: {
    label: 'Chrome or Chromium',
    variable: 'CHROME_PATH',
    debian: ['chromium'],
    places: () => [
      ...onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...inProgramFiles('Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'),
    ],
  },
  firefox: {
    label: 'Firefox',
    variable: 'FIREFOX_PATH',
    debian: ['firefox-esr'],
    places: () => [
      ...onPath('firefox-esr', 'firefox'),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...inProgramFiles('Mozilla Firefox/firefox.exe'),
    ],
  },
  webkit: {
    label: "WebKitGTK's MiniBrowser with its driver, and Xvfb",
    variable: 'WEBKIT_PATH',
    debian: ['webkit2gtk-driver', 'xvfb'],
    places: () =>
      // MiniBrowser is part of the library WebKitGTK, which other programs install, too. The tests also need WebKitWebDriver
      // and Xvfb (a virtual screen), which are separate packages: if either is missing, WebKit counts as not installed.
      ['WebKitWebDriver', 'Xvfb'].every(command => onPath(command).some(isExecutable))
        ? readdirSync('/usr/lib').map(folder => join('/usr/lib', folder, 'webkit2gtk-4.1/MiniBrowser'))
        : [],
  },
};

/**
 * Returns the path of the executable of `chrome`, `firefox` or `webkit`. Installs a missing browser if `canInstall` is true,
 * else throws.
 */
export function browserPath(name) {
  const { label, variable, debian, places } = browsers[name];
  const chosen = process.env[variable];
  if (chosen && !isExecutable(chosen)) throw new Error(`${variable} is ${chosen}, which is no program.`);
  const path = chosen || places().find(isExecutable);
  if (path) return path;

  const command = `apt-get install -y --no-install-recommends ${debian.join(' ')}`;
  if (!canInstall) {
    throw new Error(
      `The tests need ${label}. Install it (on Debian: sudo ${command}) or set ${variable} to its path.`,
    );
  }
  console.error(`Installing ${label} for the tests: ${command}`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...debian);
  const installed = places().find(isExecutable);
  if (!installed) throw new Error(`"${command}" ran, but ${label} still can't be found. Set ${variable}.`);
  return installed;
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another apt process may hold the lock: wait for up to 300 s.
  execFileSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function onPath(...commands) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return commands.flatMap(command => folders.map(folder => join(folder, command)));
}

function inProgramFiles(...files) {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    name => process.env[name] ?? [],
  );
  return folders.flatMap(folder => files.map(file => join(folder, file)));
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
