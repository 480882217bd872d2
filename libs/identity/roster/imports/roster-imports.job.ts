import { Injectable } from '@nestjs/common';
import { Clock, Every } from '@libs/platform';
import { RosterImportsRepository } from './roster-imports.repository';

@Injectable()
export class RosterImportJobs {
  constructor(
    private readonly repository: RosterImportsRepository,
    private readonly clock: Clock,
  ) {}

  /** A preview nobody committed within a day is forgotten, with all names in it. */
  @Every('remove-expired-roster-previews', '20 * * * *')
  async removeExpired(): Promise<void> {
    await this.repository.removeExpired(this.clock.now());
  }
}
