/**
 * Whoever holds an office in a district, or has a child at a school there, judges none of its schools: neither at a desk nor
 * on a visit. A condition on people `p`; it takes the path of the district twice.
 */
export const notNearDistrict = `NOT EXISTS (SELECT 1 FROM role_grants own JOIN units at ON at.id = own.unit_id
                   WHERE own.person_id = p.id AND own.revoked_at IS NULL AND at.path LIKE ?)
  AND NOT EXISTS (SELECT 1 FROM guardianships guard JOIN pupils pupil ON pupil.id = guard.pupil_id
                    JOIN units class ON class.id = pupil.class_id
                   WHERE guard.person_id = p.id AND guard.ended_at IS NULL AND pupil.left_at IS NULL
                     AND class.path LIKE ?)`;

export const nearDistrictValues = (districtPath: string): string[] => [
  `${districtPath}%`,
  `${districtPath}%`,
];
