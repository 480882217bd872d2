import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

function ask(path, question, isAnswer) {
  return new Promise((resolve) => {
    const socket = connect(path);
    const end = (verdict) => {
      socket.destroy();
      resolve(verdict);
    };
    socket.setTimeout(2000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.once('data', (answer) => end(isAnswer(answer)));
    if (question) socket.write(question);
  });
}

/** Waits until the server behind a Unix socket gives the answer that shows it is up. */
export async function untilAnswers(path, { question, isAnswer, signal, seconds }) {
  const until = Date.now() + seconds * 1000;
  while (!(await ask(path, question, isAnswer))) {
    signal.throwIfAborted();
    if (Date.now() > until) throw new Error(`no answer on ${path} after ${seconds} s`);
    await pause(50, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
