import { ApiProperty } from '@nestjs/swagger';
import type { StandardDocument } from './standard.rule';

export class StandardView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  version: string;

  @ApiProperty({ description: 'SHA-256 of the document in canonical JSON' })
  hash: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The whole standard' })
  document: StandardDocument;
}
