import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { Clock, Every, Handles } from '@libs/platform';
import { FacultyData } from './faculty-data.service';
import { TrainingImportRepository } from './imports/training-import.repository';

const aDay = 24 * 3600 * 1000;

@Injectable()
export class FacultyJob {
  constructor(
    private readonly data: FacultyData,
    private readonly lists: TrainingImportRepository,
    private readonly clock: Clock,
  ) {}

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    await this.data.forget(personId);
  }

  /** Previews hold names; nobody needs yesterday's. */
  @Every('training-imports-forgotten', '50 3 * * *')
  async forgetPreviews(): Promise<void> {
    await this.lists.removeBefore(new Date(this.clock.now().getTime() - aDay));
  }
}
