import { Injectable } from '@nestjs/common';
import { Every, type RunningJob } from '@libs/platform';
import { LedgerCatchUp } from './ledger-catch-up.service';

@Injectable()
export class LedgerJob {
  constructor(private readonly catchUp: LedgerCatchUp) {}

  /** After an upgrade there may be certificates that are older than the ledger; on other nights there is nothing to do. */
  @Every('graduation-ledger-catch-up', '10 4 * * *')
  async recordMissing(job: RunningJob): Promise<void> {
    await this.catchUp.run(() => job.signal.aborted);
  }
}
