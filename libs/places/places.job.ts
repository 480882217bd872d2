import { Injectable } from '@nestjs/common';
import { PersonErased } from '@libs/identity';
import { Handles } from '@libs/platform';
import { PlaceVisitsData } from './visits/visits-data.service';

@Injectable()
export class PlacesJob {
  constructor(private readonly data: PlaceVisitsData) {}

  @Handles(PersonErased)
  async onPersonErased({ personId }: { personId: string }): Promise<void> {
    await this.data.forget(personId);
  }
}
