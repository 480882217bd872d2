import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync, closeSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { KeptProcess } from './kept-process.mjs';
import { openLog } from './log-file.mjs';
import { findProgram, runToEnd, tailOf } from './program.mjs';
import { untilAnswers } from './socket-ready.mjs';

const MEBIBYTE = 1024 * 1024;
/** What MySQL 8.4 does by default, so that both servers refuse the same statements. */
const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

/** A server started by root refuses to run unless told that this is meant. */
const asRoot = () => (process.getuid() === 0 ? ['--user=root'] : []);

/** A quarter of the memory, at least 128 MiB, at most 2 GiB: the machine has other work too. */
const bufferPool = () => Math.round(Math.min(2048, Math.max(128, totalmem() / MEBIBYTE / 4)));

const durability = (durable) =>
  durable
    ? [
        '--innodb-flush-log-at-trx-commit=1',
        `--innodb-buffer-pool-size=${bufferPool()}M`,
        // A busy city writes the default of 96 MiB full in seconds, and each time pages must be flushed to go on.
        '--innodb-log-file-size=256M',
      ]
    : [
        '--innodb-flush-log-at-trx-commit=0',
        '--innodb-flush-method=nosync',
        '--skip-innodb-doublewrite',
        '--innodb-buffer-pool-size=128M',
        '--innodb-log-file-size=32M',
      ];

/** Made aside and renamed when whole: a first start that is killed half way leaves nothing half made. */
async function install(dir, data) {
  const program = findProgram('mariadb-install-db', 'mysql_install_db');
  if (!program)
    throw new Error(
      'mariadb-install-db is missing: install the packages mariadb-server-core and mariadb-client-core',
    );
  const aside = `${data}.new`;
  rmSync(aside, { recursive: true, force: true });
  const logFile = join(dir, 'logs', 'mariadb-install.log');
  const out = openLog(logFile);
  const args = [
    '--no-defaults',
    `--datadir=${aside}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    // A bare machine may not even know its own name; nobody comes by name anyway.
    '--force',
    ...asRoot(),
  ];
  const code = await runToEnd(program, args, { out });
  closeSync(out);
  if (code !== 0) throw new Error(`the database could not be made:\n${tailOf(logFile)}`);
  renameSync(aside, data);
}

/**
 * A MariaDB of our own: its data under `dir`, reachable only through a Unix socket in a folder that only this
 * account may enter, which is why its root needs no password.
 */
export async function startMariadb({ dir, sockets, databaseName, durable, revive, log }) {
  const data = join(dir, 'mariadb');
  const socketPath = join(sockets, 'mysql.sock');
  const command = findProgram('mariadbd', 'mysqld');
  if (!command) throw new Error('mariadbd is missing: install the package mariadb-server-core');
  mkdirSync(join(dir, 'run'), { recursive: true, mode: 0o700 });
  // Not /tmp: a server that starts there removes the temporary tables of every other one that is at work.
  const tmpdir = join(dir, 'run', 'tables');
  mkdirSync(tmpdir, { recursive: true, mode: 0o700 });
  if (!existsSync(data)) await install(dir, data);
  const init = join(dir, 'run', 'init.sql');
  writeFileSync(
    init,
    `CREATE DATABASE IF NOT EXISTS \`${databaseName}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;\n`,
  );
  const args = [
    '--no-defaults',
    ...asRoot(),
    `--datadir=${data}`,
    `--socket=${socketPath}`,
    `--tmpdir=${tmpdir}`,
    '--skip-networking',
  ];
  args.push(`--pid-file=${join(dir, 'run', 'mariadb.pid')}`, `--init-file=${init}`, `--sql-mode=${SQL_MODE}`);
  args.push(
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
  );
  args.push('--skip-log-bin', '--skip-name-resolve', '--max-connections=300', '--max-allowed-packet=64M');
  args.push(...durability(durable));
  const server = new KeptProcess({
    name: 'mariadb',
    command,
    args,
    dir,
    log,
    revive,
    graceSeconds: 60,
    // The first byte block of a greeting: length, sequence 0, protocol version 10.
    ready: (signal) =>
      untilAnswers(socketPath, { isAnswer: (greeting) => greeting[4] === 10, signal, seconds: 120 }),
  });
  await server.start();
  return { server, socketPath, url: `mysql://root@localhost/${databaseName}?socketPath=${socketPath}` };
}
