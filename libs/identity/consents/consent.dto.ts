import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, Length } from 'class-validator';
import { consentKinds, type ConsentKind } from './consent-text.rule';

export class ConsentBody {
  @ApiProperty({ enum: consentKinds })
  @IsIn(consentKinds)
  kind: ConsentKind;

  @ApiProperty({ description: 'Version of the text that was read' })
  @IsString()
  @Length(1, 16)
  textVersion: string;
}

export class ConsentQuery {
  @ApiProperty({ enum: consentKinds })
  @IsIn(consentKinds)
  kind: ConsentKind;
}
