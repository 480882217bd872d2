import { say } from './steps.mjs';

/** npm passes a Ctrl-C on to a child that has received it from the terminal already: that is one wish, not two. */
const ONE_WISH_MILLISECONDS = 1000;

/**
 * Ctrl-C, SIGTERM and a closed terminal stop the platform; the same once more stops it without waiting.
 * The answer's signal is aborted at the first one, so that a start that is half done goes no further.
 *
 * @param {(how: { hard: boolean }) => Promise<void>} stop
 */
export function onStopRequest(stop) {
  const request = new AbortController();
  // The terminal may be gone already; the stop must go on without anybody to tell.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  let first = 0;
  const hear = async (name) => {
    const hard = first > 0;
    if (hard && Date.now() - first < ONE_WISH_MILLISECONDS) return;
    first ||= Date.now();
    say(hard ? '\nStopping at once.' : `\nStopping (${name}); the same again stops without waiting.`);
    request.abort();
    await stop({ hard });
    say('Stopped.');
    process.exit(0);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, (signal) => void hear(signal));
  return request.signal;
}
