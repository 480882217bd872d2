import { Injectable } from '@nestjs/common';
import { Clock, Log, Storage } from '@libs/platform';
import { streamAwards } from '../award-paper.view';
import { AwardRepository, type StandingAward } from '../award.repository';
import { Awards } from '../awards.service';
import type { PrintRunEntity } from './print-run.entity';
import { printedDays, printedKey } from './print-run.rule';
import { PrintRunRepository } from './print-run.repository';

/** Certificates read at once, and between two signs of progress. */
const batch = 50;
const atOnce = 100;

/** The work behind an order: a few certificates in memory at a time, the file written while they are printed. */
@Injectable()
export class Printing {
  constructor(
    private readonly runs: PrintRunRepository,
    private readonly given: AwardRepository,
    private readonly awards: Awards,
    private readonly storage: Storage,
    private readonly log: Log,
  ) {}

  /** May be begun again at any point: the file is moved to its place when it is whole. */
  async run(id: string, signal: AbortSignal): Promise<void> {
    const run = await this.runs.find(id);
    if (run?.state !== 'WAITING' && run?.state !== 'RUNNING') return;
    try {
      await this.print(run, signal);
    } catch (error) {
      // Stopped on the way, the job goes back to the queue; whatever else happens is told to who waits, who may ask again.
      signal.throwIfAborted();
      this.log.error({ error, runId: id }, 'certificates were not printed');
      await this.runs.change(id, { state: 'FAILED', finishedAt: this.awards.now() });
    }
  }

  private async print(run: PrintRunEntity, signal: AbortSignal): Promise<void> {
    const ids = await this.given.idsOf({ ...run, tier: run.tier ?? undefined });
    await this.runs.change(run.id, { state: 'RUNNING', papersDone: 0, papersInAll: ids.length });
    const file = await streamAwards(
      this.read(run.id, ids, signal),
      (award) => this.awards.checkUrl(award),
      this.awards.now(),
    );
    await this.storage.write(printedKey(run.id), file);
    const done = { papersDone: ids.length, finishedAt: this.awards.now() };
    await this.runs.change(run.id, { state: 'READY', ...done });
  }

  private async *read(id: string, ids: string[], signal: AbortSignal): AsyncGenerator<StandingAward> {
    for (let at = 0; at < ids.length; at += batch) {
      signal.throwIfAborted();
      await this.runs.change(id, { papersDone: at });
      yield* await this.given.listMany(ids.slice(at, at + batch));
    }
  }
}

/** Printed files go after some days, and with the account of who ordered them. */
@Injectable()
export class PrintedFiles {
  constructor(
    private readonly runs: PrintRunRepository,
    private readonly storage: Storage,
    private readonly clock: Clock,
  ) {}

  forgetOld(): Promise<void> {
    return this.forget({ before: new Date(this.clock.now().getTime() - printedDays * 86_400_000) });
  }

  async forget(wanted: Parameters<PrintRunRepository['listOver']>[0]): Promise<void> {
    for (;;) {
      const over = await this.runs.listOver(wanted, atOnce);
      for (const { id } of over) await this.storage.remove(printedKey(id));
      await this.runs.remove(over.map(({ id }) => id));
      if (over.length < atOnce) return;
    }
  }
}
