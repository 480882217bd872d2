import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { Handles } from '@libs/platform';
import { SharingData } from './sharing-data.service';

@Injectable()
export class SharingJob {
  constructor(private readonly data: SharingData) {}

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    await this.data.forget(personId);
  }
}
