import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { ratingTiers, type RatingTier } from '../standards/standard.rule';

export class SnapshotView {
  @ApiProperty()
  snapshotId: string;

  @ApiProperty()
  cycle: string;

  @ApiProperty({ enum: ratingTiers })
  tier: RatingTier;

  @ApiProperty()
  total: number;

  @ApiProperty({ type: String, format: 'date-time' })
  computedAt: Date;

  @ApiProperty()
  standardVersion: string;

  @ApiProperty()
  inputsHash: string;
}

export class SnapshotPage extends PageOf(SnapshotView) {}

export class VerificationView {
  @ApiProperty()
  snapshotId: string;

  @ApiProperty({ description: 'Inputs and standard still have the stored hash' })
  inputsIntact: boolean;

  @ApiProperty({ description: 'Computed again, every digit is the same' })
  sameDigits: boolean;

  @ApiProperty()
  storedTotal: string;

  @ApiProperty()
  recomputedTotal: string;

  @ApiProperty()
  inputsHash: string;

  @ApiProperty()
  standardVersion: string;
}
