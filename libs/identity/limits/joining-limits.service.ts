import { Injectable } from '@nestjs/common';
import { Redis } from '@libs/platform';
import { attempt, AttemptLimit } from './attempt-limit';
import type { Origin } from './device-cookie';

const hour = 3600;

/**
 * Codes of classes, names of pupils and phone numbers on rosters must not be found out by trying. Successes count for
 * nothing: a whole class may join on the school's tablet, a whole school behind one address.
 */
@Injectable()
export class JoiningLimits {
  private readonly codeByDevice: AttemptLimit;
  private readonly codeByAddress: AttemptLimit;
  private readonly joinByPhone: AttemptLimit;
  private readonly joinByDevice: AttemptLimit;
  private readonly joinByAddress: AttemptLimit;

  constructor(redis: Redis) {
    const perHour = (name: string, attempts: number) =>
      new AttemptLimit(redis, { name, attempts, seconds: hour });
    this.codeByDevice = perHour('code-device', 30);
    this.codeByAddress = perHour('code-address', 600);
    this.joinByPhone = perHour('join-phone', 8);
    this.joinByDevice = perHour('join-device', 20);
    this.joinByAddress = perHour('join-address', 300);
  }

  /** @throws TooMany `request.too-many`; whatever the work throws */
  lookUpCode<T>(origin: Origin, work: () => Promise<T>): Promise<T> {
    return attempt(this.counted(this.codeByDevice, this.codeByAddress, origin), work);
  }

  /**
   * @param phone keyed hash of the number, or the id of a person who is signed in
   * @throws TooMany `request.too-many`; whatever the work throws
   */
  join<T>(phone: string, origin: Origin, work: () => Promise<T>): Promise<T> {
    const byOrigin = this.counted(this.joinByDevice, this.joinByAddress, origin);
    return attempt([[this.joinByPhone, phone], ...byOrigin], work);
  }

  private counted(
    byDevice: AttemptLimit,
    byAddress: AttemptLimit,
    { device, address }: Origin,
  ): [AttemptLimit, string][] {
    return [[byAddress, address], ...(device === null ? [] : [[byDevice, device] as [AttemptLimit, string]])];
  }
}
