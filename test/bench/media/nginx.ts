import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { cpuSeconds } from '../rig/process-figures';

export interface Nginx {
  cpu(): number;
  stop(): Promise<void>;
}

/** One nginx process that serves a folder with sendfile, signatures unchecked. null where it is not installed. */
export async function anNginx(home: string, root: string, port: number): Promise<Nginx | null> {
  const program = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find(existsSync);
  if (!program) return null;
  mkdirSync(home, { recursive: true });
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const temporary = kept.map((name) => `${name}_temp_path ${home}/${name};`).join(' ');
  writeFileSync(
    join(home, 'nginx.conf'),
    `daemon off; master_process off; pid ${home}/pid; error_log ${home}/error.log; events {}
     http { ${temporary} access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
            server { listen 127.0.0.1:${port}; root ${root}; } }`,
  );
  const child = spawn(program, ['-p', home, '-c', join(home, 'nginx.conf'), '-e', `${home}/error.log`]);
  const ended = once(child, 'exit');
  await untilListens(port);
  return {
    cpu: () => cpuSeconds(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function untilListens(port: number): Promise<void> {
  for (let turn = 0; turn < 100; turn++) {
    const listens = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).once('error', () => resolve(false));
      socket.unref();
    });
    if (listens) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('nginx does not listen');
}
