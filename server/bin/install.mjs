// @ts-check
/**
 * Installs the packages of package-lock.json where they are not the installed ones. Runs before there are any packages: plain
 * JavaScript, nothing imported but Node. Everything it says goes to stderr, in Chinese and English.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stampFile = join(root, 'node_modules', '.fenbu-installed');
const lockDir = join(root, '.tmp', 'installing');

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/** @param {string} line @returns {never} */
function refuse(line) {
  say(line);
  process.exit(1);
}

/** @param {string} path @returns {string | null} */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/** What the packages were installed for: this lock file, on this kind of machine. */
function wantedStamp() {
  const lock = read(join(root, 'package-lock.json'));
  if (lock === null)
    refuse('缺少 package-lock.json，无法安装依赖。 / package-lock.json is missing, cannot install.');
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/**
 * Whether npm's own record says that exactly these packages are there (installed by hand): then nothing is installed again.
 * Packages for other platforms are optional and may be absent.
 */
function npmHasInstalledThem() {
  const wanted = JSON.parse(read(join(root, 'package-lock.json')) ?? '{}').packages ?? {};
  const record = read(join(root, 'node_modules', '.package-lock.json'));
  if (record === null) return false;
  /** @type {Record<string, { version?: string, integrity?: string }>} */
  const there = JSON.parse(record).packages ?? {};
  const complete = Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const found = there[path];
    if (path === '') return true;
    return found === undefined
      ? optional === true
      : found.version === version && found.integrity === integrity;
  });
  return complete && Object.keys(there).every((path) => path in wanted);
}

/** Waits until no other process installs here, then is the one that does. A lock left by a dead process is removed. */
async function takeLock() {
  mkdirSync(dirname(lockDir), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lockDir);
      writeFileSync(join(lockDir, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (!told)
      say('另一个进程正在安装依赖，等待其完成…… / another process is installing packages, waiting …');
    if (isAbandoned()) rmSync(lockDir, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

function isAbandoned() {
  const pid = Number(read(join(lockDir, 'pid')));
  try {
    if (pid > 0) process.kill(pid, 0);
    // No number yet: its process is about to write it, or died in between. An installation of an hour is no installation.
    const age = Date.now() - statSync(lockDir).mtimeMs;
    return age > (pid > 0 ? 60 * 60_000 : 5_000);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

function runNpm() {
  // Not `npm ci`: it refuses a lock file made where a registry lacks a package for some other platform, and it would delete the
  // packages of a server that runs. With --no-save the lock file decides all the same, and is not written.
  // Development packages are needed to build the page, the optional ones hold this platform's programs.
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const npm = process.env.npm_execpath;
  const throughNode = npm?.endsWith('npm-cli.js') ?? false;
  const command = throughNode ? process.execPath : 'npm';
  // stdout belongs to the caller (`ready http://…`), so npm writes to stderr.
  const { status } = spawnSync(command, throughNode ? [/** @type {string} */ (npm), ...args] : args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !throughNode && process.platform === 'win32',
  });
  return status === 0;
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  refuse(
    `需要 Node.js 20.19 或更高版本，当前为 ${process.versions.node}。请升级后重试。 / Node.js 20.19 or newer is needed, this is ${process.versions.node}.`,
  );

if (read(stampFile) !== wantedStamp()) {
  await takeLock();
  try {
    if (read(stampFile) !== wantedStamp() && !npmHasInstalledThem()) {
      say('正在安装依赖，首次约需一至数分钟…… / installing packages, a minute or more the first time …');
      const begun = Date.now();
      if (!runNpm()) {
        rmSync(lockDir, { recursive: true, force: true });
        refuse(
          '依赖安装失败，原因见上。如本机不能访问软件包仓库，请先设置镜像（npm config set registry <地址>），或从已安装的机器复制 node_modules 目录后重试。\n' +
            'Installing the packages failed, the reason is above. Without access to a package registry, set a mirror (npm config set registry <address>) or copy node_modules from a machine that has it, then try again.',
        );
      }
      say(`依赖安装完成，用时 ${Math.round((Date.now() - begun) / 1000)} 秒。 / packages installed.`);
    }
    writeFileSync(stampFile, wantedStamp());
  } finally {
    rmSync(lockDir, { recursive: true, force: true });
  }
}
