import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserName } from './inspect';

/** Names on the search path. Google Chrome is left out on purpose: it restricts how programs install extensions. */
const COMMANDS: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

const MAC: Record<BrowserName, string[]> = {
  chromium: ['Chromium.app/Contents/MacOS/Chromium'],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS: Record<BrowserName, string[]> = {
  chromium: ['Chromium\\Application\\chrome.exe'],
  firefox: [
    'Mozilla Firefox\\firefox.exe',
    'Firefox Developer Edition\\firefox.exe',
    'Firefox Nightly\\firefox.exe',
  ],
};

/** The programs on this machine that may be the browser, best first. */
export async function candidates(name: BrowserName): Promise<string[]> {
  const paths = [...onThisSystem(name), ...(name === 'chromium' ? [chromium.executablePath()] : [])];
  const there = await Promise.all(
    paths.map(path =>
      access(path, constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return paths.filter((path, index) => path !== '' && there[index]);
}

function onThisSystem(name: BrowserName): string[] {
  const { env } = process;
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(env['HOME'] ?? '', 'Applications')];
    return folders.flatMap(folder => MAC[name].map(app => join(folder, app)));
  }
  if (process.platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      each => each !== undefined,
    );
    return folders.flatMap(folder => WINDOWS[name].map(program => join(folder, program)));
  }
  const folders = new Set([
    ...(env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ]);
  return [...folders].filter(Boolean).flatMap(folder => COMMANDS[name].map(command => join(folder, command)));
}
