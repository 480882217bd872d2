const HEARTBEAT_SECONDS = 10;

export const say = (sentence) => console.log(sentence);

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Numbered steps with the time each took; a long one says every ten seconds that it is still at work. */
export function steps(total) {
  const begun = Date.now();
  let number = 0;
  const step = async (title, work) => {
    const at = Date.now();
    const label = `[${++number}/${total}] ${title}`;
    say(label);
    const heartbeat = setInterval(() => say(`      … ${seconds(at)}`), HEARTBEAT_SECONDS * 1000);
    try {
      const note = await work();
      say(`      ${typeof note === 'string' ? note : 'done'} (${seconds(at)})`);
      return note;
    } finally {
      clearInterval(heartbeat);
    }
  };
  return { step, elapsed: () => seconds(begun) };
}

/** A reason to stop that is meant to be read: it is shown without a stack trace. */
export class CannotGoOn extends Error {}

export function showFailure(error) {
  console.error(`\n${error instanceof CannotGoOn ? error.message : (error?.stack ?? error)}`);
}
