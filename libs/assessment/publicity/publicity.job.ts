import { Injectable } from '@nestjs/common';
import { Every, Log } from '@libs/platform';
import { ObjectionFiles } from '../objections/objection-files.service';
import { PublicityEnds } from './publicity-ends.service';

/** Publicity ends by itself. */
@Injectable()
export class PublicityJob {
  constructor(
    private readonly ends: PublicityEnds,
    private readonly objections: ObjectionFiles,
    private readonly log: Log,
  ) {}

  @Every('publicity-end', '5 * * * *')
  async moveOn(): Promise<void> {
    const awarded = await this.ends.moveOn();
    if (awarded > 0) this.log.info({ awarded }, 'publicity ended');
  }

  @Every('objection-senders', '35 3 * * *')
  async forgetSenders(): Promise<void> {
    await this.objections.forgetOldSenders();
  }
}
