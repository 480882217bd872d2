import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, IsOptional, IsUUID, Min } from 'class-validator';

export class StandardDraftBeginBody {
  @ApiProperty({
    required: false,
    format: 'uuid',
    description: 'The version it begins from; else the last one',
  })
  @IsOptional()
  @IsUUID()
  basedOn?: string;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'A whole standard, as it was exported or written elsewhere',
  })
  @IsOptional()
  @IsObject()
  document?: Record<string, unknown>;
}

export class StandardCheckBody {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The whole standard as it is being written',
  })
  @IsObject()
  document: Record<string, unknown>;
}

export class StandardRevisionBody {
  @ApiProperty({ minimum: 1, description: 'The revision the caller has seen' })
  @IsInt()
  @Min(1)
  revision: number;
}

export class StandardDraftSaveBody extends StandardRevisionBody {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The whole standard' })
  @IsObject()
  document: Record<string, unknown>;
}

export const publicationTargets = ['current', 'next'] as const;

export class StandardPublicationBody extends StandardRevisionBody {
  @ApiProperty({
    enum: publicationTargets,
    description: 'current: also the running cycle is rated by it; next: from the next one on',
  })
  @IsIn(publicationTargets)
  cycle: (typeof publicationTargets)[number];
}
