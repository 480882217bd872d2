import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '@libs/organization';
import { PageQuery } from '@libs/platform';
import { panelOutcomes, panelVotes, type PanelOutcome, type PanelVote } from './vote.rule';

const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.trim() : value;

/** Who is named twice counts once; two of one name differ in what they are. */
export const namedOnce = (each: { name?: unknown; position?: unknown } | null): string =>
  JSON.stringify([each?.name, each?.position]);

export class PanelMemberDto {
  @ApiProperty({ minLength: 1, maxLength: 40 })
  @Transform(trimmed)
  @IsString()
  @Length(1, 40)
  name: string;

  @ApiProperty({ maxLength: 80, description: 'Office or institution' })
  @Transform(trimmed)
  @IsString()
  @Length(0, 80)
  position: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'District the member comes from',
  })
  @IsOptional()
  @IsUUID()
  districtId: string | null;
}

export class NewPanelDto {
  @ApiProperty({ format: 'date' })
  @IsDay()
  heldOn: string;

  @ApiProperty({ type: [PanelMemberDto] })
  @IsArray()
  @ArrayMinSize(3)
  @ArrayMaxSize(25)
  @ArrayUnique(namedOnce)
  @ValidateNested({ each: true })
  @Type(() => PanelMemberDto)
  members: PanelMemberDto[];
}

export class CastVoteDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  memberId: string;

  @ApiProperty({ enum: panelVotes })
  @IsIn(panelVotes)
  vote: PanelVote;
}

export class PanelDecisionDto {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  assessmentId: string;

  @ApiProperty({ description: 'Of the assessment, as the panel saw it' })
  @IsInt()
  @Min(1)
  version: number;

  @ApiProperty({
    required: false,
    format: 'uuid',
    description: 'The figures the panel has seen: while a cycle runs, they may be others by now',
  })
  @IsOptional()
  @IsUUID()
  snapshotId?: string;

  @ApiProperty({ enum: panelOutcomes })
  @IsIn(panelOutcomes)
  outcome: PanelOutcome;

  @ApiProperty({ minLength: 2, maxLength: 1000, description: 'The school reads it' })
  @Transform(trimmed)
  @IsString()
  @Length(2, 1000)
  reason: string;

  @ApiProperty({
    required: false,
    minLength: 2,
    maxLength: 1000,
    description: 'Why the tier is given although it rests on missing figures; asked for only then',
  })
  @IsOptional()
  @Transform(trimmed)
  @IsString()
  @Length(2, 1000)
  missingReason?: string;

  @ApiProperty({ type: [CastVoteDto] })
  @IsArray()
  @ArrayMaxSize(25)
  @ValidateNested({ each: true })
  @Type(() => CastVoteDto)
  votes: CastVoteDto[];
}

export class MinutesDto {
  @ApiProperty({ minLength: 10, maxLength: 10_000 })
  @Transform(trimmed)
  @IsString()
  @Length(10, 10_000)
  minutes: string;
}

export class PanelPageQuery extends PageQuery {
  @ApiProperty({
    required: false,
    format: 'uuid',
    description: 'Without it: the cycle that waits for the panel',
  })
  @IsOptional()
  @IsUUID()
  cycleId?: string;
}
