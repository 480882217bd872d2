import { ApiProperty } from '@nestjs/swagger';

export class StatementsExtentView {
  @ApiProperty({ description: 'People whose statements the export holds; each is one actor in it' })
  people: number;
}
