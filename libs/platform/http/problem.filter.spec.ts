import { asProblem, isAway } from './problem.filter';

const failure = (fields: object): Error => Object.assign(new Error('it failed'), fields);

describe('what becomes of an error', () => {
  it('is "try again" when the database cannot be reached, by its port or by its socket', () => {
    for (const fields of [
      { code: 'ECONNREFUSED', syscall: 'connect' },
      { code: 'ENOENT', syscall: 'connect', address: '/run/mariadb.sock' },
      { code: 'PROTOCOL_CONNECTION_LOST' },
    ]) {
      expect(isAway(failure(fields))).toBe(true);
      expect(asProblem(failure(fields))).toMatchObject({ status: 503, retryAfterSeconds: 2 });
    }
  });

  it('is a fault of ours when a file is missing: trying again would not bring it back', () => {
    expect(asProblem(failure({ code: 'ENOENT', syscall: 'open' }))).toBeNull();
  });

  it('is 413 for a body or file that is too large', () => {
    expect(asProblem(failure({ statusCode: 413 }))).toMatchObject({ status: 413, code: 'request.too-large' });
  });
});
