import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { Handles } from '@libs/platform';
import { ActivitiesErasure } from './activities-erasure.service';

@Injectable()
export class PersonalActivitiesJob {
  constructor(private readonly erasure: ActivitiesErasure) {}

  @Handles(PersonErased)
  async erase({ personId }: { personId: string }): Promise<void> {
    await this.erasure.forget(personId);
  }
}
