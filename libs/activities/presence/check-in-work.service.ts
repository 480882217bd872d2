import { Injectable } from '@nestjs/common';
import { Clock, Transactions } from '@libs/platform';

@Injectable()
export class CheckInWork {
  constructor(
    readonly transactions: Transactions,
    readonly clock: Clock,
  ) {}
}
