import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { FrozenCheck, frozenLine, type FrozenCycle, type FrozenFault, type FrozenSchool } from '@libs/rating';

export interface FrozenReport {
  cycle: FrozenCycle;
  faults: FrozenFault[];
}

/** Works a cycle out again while its schools go by; `to`: writes them down on the way, a school a line. */
export async function checkFrozen(
  cycle: FrozenCycle,
  schools: AsyncIterable<FrozenSchool>,
  to?: string,
): Promise<FrozenReport> {
  const check = new FrozenCheck(cycle);
  const file = to ? createWriteStream(to, { flags: 'wx' }) : null;
  const write = async (line: string): Promise<void> => {
    if (file && !file.write(`${line}\n`)) await once(file, 'drain');
  };
  if (file) await once(file, 'open');
  await write(frozenLine(cycle));
  for await (const school of schools) {
    check.take(school);
    await write(frozenLine(school));
  }
  if (file) {
    file.end();
    await once(file, 'finish');
  }
  return { cycle, faults: check.finish() };
}

/** The same from a file that was written so: needs neither a database nor the installation it is from. */
export async function checkFrozenFile(path: string): Promise<FrozenReport> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity })[
    Symbol.asyncIterator
  ]();
  const first = await lines.next();
  if (first.done) throw new Error(`${path} is empty`);
  const cycle = JSON.parse(first.value) as FrozenCycle;
  if (cycle.format !== 1) throw new Error(`${path} is no file of a frozen cycle`);
  return checkFrozen(cycle, schoolsIn(lines));
}

async function* schoolsIn(lines: AsyncIterator<string>): AsyncGenerator<FrozenSchool> {
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    if (line.value) yield JSON.parse(line.value) as FrozenSchool;
  }
}
