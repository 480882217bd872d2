import { Unavailable } from '../errors/problem';
import { retried } from './retried';

const deadlock = Object.assign(new Error('Deadlock found'), { errno: 1213 });

function failing(times: number, error: Error) {
  let calls = 0;
  const work = () => (++calls > times ? Promise.resolve(calls) : Promise.reject(error));
  return work;
}

describe('a transaction the database chose as a victim', () => {
  test('is run again', async () => {
    expect(await retried(failing(2, deadlock))).toBe(3);
    expect(
      await retried(failing(1, Object.assign(new Error('query failed'), { driverError: deadlock }))),
    ).toBe(2);
  });

  test('is given up after a few turns, by the error or what the caller makes of it', async () => {
    await expect(retried(failing(9, deadlock))).rejects.toBe(deadlock);
    const given = retried(failing(9, deadlock), () => new Unavailable('play-session.busy', 2));
    await expect(given).rejects.toMatchObject({ status: 503, retryAfterSeconds: 2 });
  });

  test('other faults are not tried again', async () => {
    await expect(retried(failing(1, new Error('no such column')))).rejects.toThrow('no such column');
  });
});
