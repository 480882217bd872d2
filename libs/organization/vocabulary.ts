/** Field terms of the domain that every noun above uses (domain: words, stages and topics, people). */

export const unitKinds = ['city', 'district', 'school', 'grade', 'class'] as const;
export type UnitKind = (typeof unitKinds)[number];

export const schoolKinds = [
  'kindergarten',
  'primary',
  'junior',
  'nine_year',
  'senior',
  'vocational',
  'special',
] as const;
export type SchoolKind = (typeof schoolKinds)[number];

export const stages = ['L1', 'L2', 'L3a', 'L3b', 'L4', 'L5'] as const;
export type Stage = (typeof stages)[number];

export const topics = [
  'T01',
  'T02',
  'T03',
  'T04',
  'T05',
  'T06',
  'T07',
  'T08',
  'T09',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
] as const;
export type Topic = (typeof topics)[number];

export const roles = [
  'guardian',
  'class_teacher',
  'instructor',
  'coordinator',
  'district_officer',
  'city_officer',
  'reviewer',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** 基础 → 优秀 → 示范 → 星级 (domain: rating standard), rising. */
export const tiers = ['basic', 'excellent', 'model', 'star'] as const;
export type Tier = (typeof tiers)[number];
