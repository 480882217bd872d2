/** Lets worker threads that the platform starts load TypeScript files; told as much of memory as an installation's api is. */
export function threadsReadTypeScript(): void {
  process.execArgv = ['--max-semi-space-size=64', '--require', require.resolve('./register-typescript.cjs')];
}
