/** Lets worker threads that the platform starts load TypeScript files. */
export function threadsReadTypeScript(): void {
  process.execArgv = ['--require', require.resolve('./register-typescript.cjs')];
}
