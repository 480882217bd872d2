import { join } from 'node:path';

/** Lets worker threads that the platform starts load TypeScript files. */
export function threadsReadTypeScript(): void {
  process.execArgv = ['--require', join(__dirname, 'register-typescript.cjs')];
}
