import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KeptProcess } from './kept-process.mjs';
import { findProgram } from './program.mjs';
import { untilAnswers } from './socket-ready.mjs';

/** A Redis of our own: appends every write to its file, and never throws a waiting job away to make room. */
export async function startRedis({ dir, sockets, durable, revive, log }) {
  const data = join(dir, 'redis');
  const socketPath = join(sockets, 'redis.sock');
  const command = findProgram('redis-server');
  if (!command) throw new Error('redis-server is missing: install the package redis-server');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const args = ['--port', '0', '--unixsocket', socketPath, '--unixsocketperm', '700', '--dir', data];
  args.push('--daemonize', 'no', '--save', '', '--maxmemory-policy', 'noeviction');
  args.push('--appendonly', durable ? 'yes' : 'no', '--appendfsync', 'everysec');
  const server = new KeptProcess({
    name: 'redis',
    command,
    args,
    dir,
    log,
    revive,
    ready: (signal) =>
      untilAnswers(socketPath, {
        question: 'PING\r\n',
        isAnswer: (answer) => answer.toString('latin1').startsWith('+PONG'),
        signal,
        seconds: 60,
      }),
  });
  // A socket left by a killed server would be taken for a living one.
  rmSync(socketPath, { force: true });
  await server.start();
  return { server, socketPath, url: socketPath };
}
