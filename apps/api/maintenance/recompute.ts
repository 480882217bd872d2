import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Config, Redis } from '@libs/platform';
import { ApiModule } from '../api.module';
import { recompute } from './recomputation';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** How far it has come, beside the differences: a line every some seconds, all of them told at the end. */
const tellEveryMs = 5_000;

class Progress {
  private readonly counts = new Map<string, number>();
  private told = Date.now();

  readonly seen = (what: string, count: number): void => {
    this.counts.set(what, (this.counts.get(what) ?? 0) + count);
    if (Date.now() - this.told >= tellEveryMs) this.tell();
  };

  tell(): void {
    this.told = Date.now();
    const words = [...this.counts].map(([what, count]) => `${count} ${what}`);
    process.stderr.write(`Looked at ${words.join(', ') || 'nothing'}\n`);
  }
}

/** `npm run recompute` compares; `npm run recompute -- --apply` puts right what differs. */
async function main(words: string[]): Promise<void> {
  const unknown = words.filter((word) => word !== '--apply');
  if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(' ')}; the only option is --apply`);
  const apply = words.includes('--apply');
  const app = await NestFactory.createApplicationContext(ApiModule.with(new Config(process.env)), {
    logger: ['error', 'warn'],
  });
  const progress = new Progress();
  try {
    const counts = Object.entries(await recompute(app, apply, { say, seen: progress.seen }));
    progress.tell();
    for (const [kind, count] of counts) say(`${count} × ${kind}`);
    if (counts.length === 0) say('Everything is as it should be.');
    else say(apply ? 'Put right.' : 'Nothing was changed; --apply puts it right.');
  } finally {
    app.get(Redis).disconnect();
    await app.close();
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(
      `Nothing was recomputed to the end: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  },
);
