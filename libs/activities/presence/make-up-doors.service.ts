import { Injectable } from '@nestjs/common';
import { Catalogue } from '@libs/catalogue';
import { Families } from '@libs/identity';

@Injectable()
export class MakeUpDoors {
  constructor(
    readonly catalogue: Catalogue,
    readonly families: Families,
  ) {}
}
