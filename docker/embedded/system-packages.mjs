import { existsSync } from 'node:fs';
import { findProgram, runToEnd } from './program.mjs';
import { tidyServicePolicy, withoutStartingServices } from './service-policy.mjs';
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

/** A machine that has just been set up installs its own updates: their lock is waited for, this many seconds. */
const LOCK_SECONDS = 180;

async function install(apt, packages, policy) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) =>
    runToEnd(apt, ['-q=2', '-o', `DPkg::Lock::Timeout=${LOCK_SECONDS}`, ...args], { env });
  const updated = (await run('update')) === 0;
  if (!updated) say('      apt-get update reported errors; going on with the lists that are there');
  const bring = () => run('install', '-y', '--no-install-recommends', ...packages);
  if ((await withoutStartingServices(bring, policy)) === 0) return;
  const advice = updated
    ? ''
    : ' It could not renew its lists either: is this machine online, and /etc/apt right?';
  throw new CannotGoOn(
    `apt-get could not install ${packages.join(' ')}: its messages are above.${advice} What it has installed stays; npm start goes on from there.`,
  );
}

/**
 * Makes sure of the programs the platform runs, by apt where they are missing. `SETUP_SYSTEM=0` leaves the
 * machine as it is. Answers a few words on what was done.
 *
 * @param {{ tests?: boolean, policy?: string }} purpose  tests: also a browser and a reader of PDF files;
 *   policy: another place for the file that keeps Debian from starting services
 */
export async function ensureSystemPackages({ tests = false, policy } = {}) {
  if (process.getuid() === 0) tidyServicePolicy(policy);
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
  await install(apt, packages, policy);
  const still = lacking();
  if (still.length > 0) {
    throw new CannotGoOn(
      `Still missing after the installation: ${still.flatMap((one) => one.packages).join(' ')}.`,
    );
  }
  return `installed ${names}`;
}
