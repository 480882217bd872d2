import type { SchoolKind } from '@libs/organization';

/** How far the work of a parent school of the demo city has come; the title it holds may be a step behind. */
export type Standing = 'star' | 'model' | 'excellent' | 'basic' | 'unrated';

export interface SchoolPlan {
  code: string;
  name: string;
  kind: SchoolKind;
  standing: Standing;
  /** Families, about. */
  families: number;
}

export interface DistrictPlan {
  code: string;
  name: string;
  schools: SchoolPlan[];
}

export const cityPlan = { code: 'demo-city', name: '禾澄市' };

type Row = [name: string, kind: SchoolKind, standing: Standing, families: number];

const rows: Record<string, Row[]> = {
  采薇区: [
    ['采薇区青禾幼儿园', 'kindergarten', 'excellent', 60],
    ['采薇区青禾小学', 'primary', 'star', 96],
    ['采薇区竹西小学', 'primary', 'excellent', 66],
    ['采薇区竹西初级中学', 'junior', 'model', 69],
    ['采薇区第一高级中学', 'senior', 'excellent', 60],
    ['采薇区望舒幼儿园', 'kindergarten', 'basic', 42],
  ],
  听松区: [
    ['听松区松果幼儿园', 'kindergarten', 'star', 60],
    ['听松区松涛小学', 'primary', 'excellent', 84],
    ['听松区石桥小学', 'primary', 'basic', 60],
    ['听松区松涛九年一贯制学校', 'nine_year', 'excellent', 99],
    ['听松区石桥初级中学', 'junior', 'basic', 54],
    ['听松区职业技术学校', 'vocational', 'excellent', 54],
  ],
  揽月区: [
    ['揽月区星芽幼儿园', 'kindergarten', 'excellent', 54],
    ['揽月区星河小学', 'primary', 'model', 78],
    ['揽月区临湖小学', 'primary', 'model', 72],
    ['揽月区星河初级中学', 'junior', 'excellent', 66],
    ['揽月区第一高级中学', 'senior', 'excellent', 54],
    ['揽月区启明特殊教育学校', 'special', 'basic', 45],
  ],
  拾光区: [
    ['拾光区麦田幼儿园', 'kindergarten', 'excellent', 45],
    ['拾光区麦田小学', 'primary', 'excellent', 72],
    ['拾光区长亭小学', 'primary', 'unrated', 54],
    ['拾光区长亭初级中学', 'junior', 'excellent', 60],
    ['拾光区麦田九年一贯制学校', 'nine_year', 'model', 90],
    ['拾光区小雏菊幼儿园', 'kindergarten', 'basic', 36],
  ],
};

/** Four districts with six schools each, about 1,500 families. Neither the places nor the schools exist. */
export const districtPlans: DistrictPlan[] = Object.entries(rows).map(([name, schools], district) => ({
  code: `demo-d${district + 1}`,
  name,
  schools: schools.map(([schoolName, kind, standing, families], school) => ({
    code: `HC${district + 1}${String(school + 1).padStart(2, '0')}`,
    name: schoolName,
    kind,
    standing,
    families,
  })),
}));

/**
 * Schools that can be looked at from inside, and how many guardians of each: their accounts are printed at the start.
 * In the first, one guardian is left just short of graduating.
 */
export const shownSchools: Record<string, number> = { HC202: 4, HC102: 3, HC203: 3 };

export const storySchool = 'HC202';

/** Its printed guardians are in the programme with sessions and practice records already. */
export const pilotSchool = 'HC102';
