import { Injectable } from '@nestjs/common';
import { AddressLimits } from '@libs/platform';

/** A school's whole evening may come from one address; guessing 80 random bits at this pace takes longer than the sun has. */
const checks = {
  name: 'certificate-check',
  points: 600,
  duration: 60,
  code: 'certificate.too-many-checks',
};

/** Keeps the open check page from being a free load generator. */
@Injectable()
export class CheckLimit {
  constructor(private readonly limits: AddressLimits) {}

  /** @throws TooMany `certificate.too-many-checks` */
  count(address: string): Promise<void> {
    return this.limits.count(checks, address);
  }
}
