import { ApiProperty } from '@nestjs/swagger';
import type { GradeFigures } from './graduation-figures.query';
import { shownCount, shownParts, type ShownCount } from './small-group.rule';

export class FamilyFiguresView implements ShownCount {
  @ApiProperty({ description: 'Families with an enrolled guardian' }) enrolled: number;
  @ApiProperty({ type: Number, nullable: true, description: 'null: too few families to show' }) graduated:
    number | null;
  @ApiProperty({ type: Number, nullable: true, description: '0–1, rounded down' }) share: number | null;
}

export class GradeFiguresView extends FamilyFiguresView {
  @ApiProperty() gradeId: string;
  @ApiProperty() gradeName: string;
}

export class SchoolGraduationsView {
  @ApiProperty() schoolId: string;
  @ApiProperty({ example: '2026-2027' }) schoolYear: string;
  @ApiProperty({ type: FamilyFiguresView }) families: FamilyFiguresView;
  @ApiProperty({ type: [GradeFiguresView] }) grades: GradeFiguresView[];
}

export function schoolGraduationsView(
  schoolId: string,
  schoolYear: string,
  grades: GradeFigures[],
): SchoolGraduationsView {
  const sum = (pick: (grade: GradeFigures) => number) =>
    grades.reduce((total, grade) => total + pick(grade), 0);
  const whole = { enrolled: sum((grade) => grade.enrolled), graduated: sum((grade) => grade.graduated) };
  const parts = shownParts(grades.map(({ enrolled, graduated }) => ({ enrolled, graduated })));
  return {
    schoolId,
    schoolYear,
    families: shownCount(whole),
    grades: grades.map(({ gradeId, gradeName }, index) => {
      const part = parts[index] ?? { enrolled: 0, graduated: null, share: null };
      return { gradeId, gradeName, ...part };
    }),
  };
}
