import { Injectable } from '@nestjs/common';
import { Redis } from '@libs/platform';
import { attempt, AttemptLimit } from './attempt-limit';
import type { Origin } from './device-cookie';

const quarterHour = 900;
const trustSeconds = 90 * 86_400;

/**
 * Wrong passwords are counted by account, by device and, generously, by address: a parents' evening is three hundred
 * people behind one. A device that has signed in to the account before is counted apart from all others, so nobody
 * can lock a family out by guessing at its phone number.
 */
@Injectable()
export class SignInLimits {
  private readonly account: AttemptLimit;
  private readonly device: AttemptLimit;
  private readonly address: AttemptLimit;

  constructor(private readonly redis: Redis) {
    this.account = new AttemptLimit(redis, {
      name: 'sign-in-account',
      attempts: 10,
      seconds: quarterHour,
      forgiving: true,
    });
    this.device = new AttemptLimit(redis, { name: 'sign-in-device', attempts: 30, seconds: quarterHour });
    this.address = new AttemptLimit(redis, { name: 'sign-in-address', attempts: 600, seconds: quarterHour });
  }

  /**
   * @param account what the account is found by: the keyed hash of the phone number, or what was typed
   * @throws TooMany `request.too-many`; whatever the work throws
   */
  async attempt<T>(account: string, origin: Origin, work: () => Promise<T>): Promise<T> {
    const { device, address } = origin;
    const trust = `trusted:${account}:${device ?? ''}`;
    const trusted = device !== null && (await this.redis.exists(trust).catch(() => 0)) > 0;
    const counted: [AttemptLimit, string][] = [
      [this.account, trusted ? `${account}:${device}` : account],
      [this.address, address],
    ];
    if (device !== null) counted.push([this.device, device]);
    const answer = await attempt(counted, work);
    if (device !== null) await this.redis.set(trust, '1', 'EX', trustSeconds).catch(() => null);
    return answer;
  }
}
