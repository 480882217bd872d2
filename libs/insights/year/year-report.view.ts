import { ApiProperty } from '@nestjs/swagger';
import {
  figureCodes,
  figureGroups,
  figureUnits,
  type FigureCode,
  type FigureGroup,
  type FigureUnit,
} from './year-figures.rule';

export class YearFigureView {
  @ApiProperty({ enum: figureCodes }) code: FigureCode;
  @ApiProperty({ enum: figureGroups }) group: FigureGroup;
  @ApiProperty({ enum: figureUnits }) unit: FigureUnit;
  @ApiProperty({ type: Number, nullable: true, description: 'null: hidden, or not recorded here' })
  value: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The whole of which the value is a part' })
  of: number | null;
  @ApiProperty({ description: 'Too few families stand behind it, or it would tell of too few' })
  hidden: boolean;
}

export class YearMonthView {
  @ApiProperty({ description: 'YYYY-MM' }) month: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Verified hours; null: hidden' }) hours:
    number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Families at activities; null: hidden' })
  attendances: number | null;
}

export class YearPartView {
  @ApiProperty() unitId: string;
  @ApiProperty() name: string;
  @ApiProperty() families: number;
  @ApiProperty({ type: [YearFigureView] }) figures: YearFigureView[];
}

export class YearReportView {
  @ApiProperty() unitId: string;
  @ApiProperty({ description: 'With the school and the grade where it is a class' }) name: string;
  @ApiProperty({ enum: ['class', 'school', 'district', 'city'] }) kind: string;
  @ApiProperty({ example: '2026-2027' }) schoolYear: string;
  @ApiProperty({ type: [String], description: 'Years that can be looked at, the running one first' })
  years: string[];
  @ApiProperty({ description: 'First day' }) firstDay: string;
  @ApiProperty({ description: 'Last day, today while the year runs' }) lastDay: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was counted' })
  countedAt: Date | null;
  @ApiProperty({ description: 'Families on the class lists of that year' }) families: number;
  @ApiProperty({ type: [YearFigureView] }) figures: YearFigureView[];
  @ApiProperty({ type: [YearMonthView] }) months: YearMonthView[];
  @ApiProperty({
    type: [YearPartView],
    description: 'Classes of a school, schools of a district, districts of a city; none of a class',
  })
  parts: YearPartView[];
}
