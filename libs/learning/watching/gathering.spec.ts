import { Gathering } from './gathering';

const limits = { waiting: 6, waitingOfOne: 3, batch: 4 };

/** A writer that the test lets go on, batch by batch. */
function slowWriter() {
  const batches: string[][] = [];
  const gates: (() => void)[] = [];
  const write = (batch: readonly string[]) => {
    batches.push([...batch]);
    return new Promise<string[]>((resolve) => gates.push(() => resolve(batch.map((item) => `${item}!`))));
  };
  const next = async () => {
    gates.shift()?.();
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return { batches, write, next };
}

const owner = (item: string) => item.charAt(0);
const never = () => false;

describe('gathering', () => {
  test('a lone one is written at once; those who come meanwhile are the next batch', async () => {
    const { batches, write, next } = slowWriter();
    const gathering = new Gathering(write, owner, never, limits);
    const answers = ['a1', 'b1', 'c1', 'd1', 'e1', 'f1'].map((item) => gathering.add(item));
    expect(batches).toEqual([['a1']]);
    await next();
    expect(batches[1]).toEqual(['b1', 'c1', 'd1', 'e1']);
    await next();
    expect(batches[2]).toEqual(['f1']);
    await next();
    expect(await Promise.all(answers)).toEqual(['a1!', 'b1!', 'c1!', 'd1!', 'e1!', 'f1!']);
    await gathering.ended();
  });

  test('one batch at a time, in the order of arrival', async () => {
    const { batches, write, next } = slowWriter();
    const gathering = new Gathering(write, owner, never, limits);
    const answers = ['a1', 'a2', 'b1', 'a3'].map((item) => gathering.add(item));
    expect(batches).toEqual([['a1']]);
    await next();
    expect(batches).toEqual([['a1'], ['a2', 'b1', 'a3']]);
    await next();
    expect(await Promise.all(answers)).toEqual(['a1!', 'a2!', 'b1!', 'a3!']);
    await gathering.ended();
  });

  test('the next batch is begun before the last one is answered', async () => {
    const { batches, write, next } = slowWriter();
    const gathering = new Gathering(write, owner, never, limits);
    const begun = gathering.add('a1').then(() => batches.length);
    const other = gathering.add('b1');
    await next();
    expect(await begun).toBe(2);
    await next();
    await other;
  });

  test('an answer that is promised for later keeps nobody waiting but the one it is for', async () => {
    let letGo: (answer: string) => void = () => undefined;
    const later = new Promise<string>((resolve) => (letGo = resolve));
    const write = (batch: readonly string[]) =>
      Promise.resolve(batch.map((item) => (item === 'a1' ? later : `${item}!`)));
    const gathering = new Gathering<string, string>(write, owner, never, limits);
    const [late, other] = [gathering.add('a1'), gathering.add('b1')];
    expect(await other).toBe('b1!');
    await gathering.ended();
    letGo('a1 at last');
    expect(await late).toBe('a1 at last');
  });

  test('it holds so many of all and so many of one, and takes again what has left', async () => {
    const { write, next } = slowWriter();
    const gathering = new Gathering(write, owner, never, limits);
    const taken = ['a1', 'a2', 'a3'].map((item) => gathering.add(item));
    expect(gathering.refusal('a4')).toBe('full-for-one');
    expect(gathering.refusal('b1')).toBeNull();
    for (const item of ['b1', 'b2', 'c1', 'c2']) taken.push(gathering.add(item));
    expect(gathering.refusal('d1')).toBe('full');
    await next();
    expect(gathering.refusal('d1')).toBeNull();
    await next();
    await next();
    await Promise.all(taken);
    expect(gathering.refusal('a4')).toBeNull();
  });

  test('one that cannot be written fails alone', async () => {
    const write = async (batch: readonly string[]) => {
      if (batch.includes('x1')) throw new Error('not this one');
      return batch.map((item) => `${item}!`);
    };
    const gathering = new Gathering(write, owner, never, limits);
    const answers = await Promise.allSettled(
      ['a1', 'b1', 'x1', 'c1', 'd1'].map((item) => gathering.add(item)),
    );
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
  });

  test('what would fail for each of them is not tried for each of them', async () => {
    let tries = 0;
    const write = () => {
      tries += 1;
      return Promise.reject(new Error('away'));
    };
    const gathering = new Gathering<string, string>(write, owner, () => true, limits);
    const answers = await Promise.allSettled(['a1', 'b1', 'c1', 'd1'].map((item) => gathering.add(item)));
    expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
    expect(tries).toBe(2);
  });
});
