import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findProgram, runToEnd } from './program.mjs';
import { CannotGoOn, say } from './steps.mjs';

const program =
  (...names) =>
  () =>
    findProgram(...names) !== null;
const file =
  (...paths) =>
  () =>
    paths.some((path) => existsSync(path));

/**
 * What is looked for is the program, not the package, so another distribution's or a hand-made one will do.
 * MariaDB's core packages bring the server without a system service, which is not wanted here.
 */
const running = [
  { packages: ['mariadb-server-core', 'mariadb-client-core'], present: program('mariadbd', 'mysqld') },
  {
    packages: ['mariadb-server-core', 'mariadb-client-core'],
    present: program('mariadb-install-db', 'mysql_install_db'),
  },
  { packages: ['mariadb-client-core'], present: program('my_print_defaults') },
  { packages: ['redis-server'], present: program('redis-server') },
  { packages: ['ffmpeg'], present: () => program('ffmpeg')() && program('ffprobe')() },
  {
    packages: ['fonts-noto-cjk'],
    present: file(
      '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
      '/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc',
    ),
  },
  { packages: ['espeak-ng'], present: program('espeak-ng') },
];
const testing = [
  { packages: ['chromium'], present: program('chromium', 'chromium-browser', 'google-chrome') },
  { packages: ['poppler-utils'], present: program('pdftotext') },
  { packages: ['nginx-light'], present: program('nginx') },
];

const POLICY = '/usr/sbin/policy-rc.d';
const POLICY_MARK = '# written by 家学 while it installs packages: no system service is to be started';

/** Debian asks this file before a package starts its service. One that is there already is left as it is. */
async function withoutStartingServices(work) {
  const foreign = existsSync(POLICY) && !readFileSync(POLICY, 'utf8').includes(POLICY_MARK);
  if (foreign) return work();
  const restore = () => rmSync(POLICY, { force: true });
  process.once('exit', restore);
  writeFileSync(POLICY, `#!/bin/sh\n${POLICY_MARK}\nexit 101\n`, { mode: 0o755 });
  try {
    return await work();
  } finally {
    restore();
    process.off('exit', restore);
  }
}

async function install(apt, packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await runToEnd(apt, ['update', '-q=2'], { env });
  if (updated !== 0) say('      apt-get update reported errors; going on with the lists that are there');
  const args = ['install', '-y', '-q=2', '--no-install-recommends', ...packages];
  const code = await withoutStartingServices(() => runToEnd(apt, args, { env }));
  if (code !== 0)
    throw new CannotGoOn(`apt-get could not install ${packages.join(' ')}: its messages are above.`);
}

/**
 * Makes sure of the programs the platform runs, by apt where they are missing. `SETUP_SYSTEM=0` leaves the
 * machine as it is. Answers a few words on what was done.
 *
 * @param {{ tests?: boolean }} purpose  tests: also a browser and a reader of PDF files
 */
export async function ensureSystemPackages({ tests = false } = {}) {
  const lacking = () => (tests ? [...running, ...testing] : running).filter(({ present }) => !present());
  const packages = [...new Set(lacking().flatMap((one) => one.packages))];
  if (packages.length === 0) return 'all there';
  const names = packages.join(' ');
  const byHand = `Please install: ${names} (on Debian: sudo apt-get install -y --no-install-recommends ${names}).`;
  if (process.env.SETUP_SYSTEM === '0') {
    throw new CannotGoOn(`Programs are missing and SETUP_SYSTEM=0 forbids installing them. ${byHand}`);
  }
  const apt = findProgram('apt-get');
  if (!apt) throw new CannotGoOn(`Programs are missing and there is no apt on this machine. ${byHand}`);
  if (process.getuid() !== 0)
    throw new CannotGoOn(`Programs are missing and only root may install them. ${byHand}`);
  say(`      installing with apt-get: ${names}`);
  await install(apt, packages);
  const still = lacking();
  if (still.length > 0) {
    throw new CannotGoOn(
      `Still missing after the installation: ${still.flatMap((one) => one.packages).join(' ')}.`,
    );
  }
  return `installed ${names}`;
}
