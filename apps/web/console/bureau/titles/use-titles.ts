import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { titleImportsCommit, titleImportsPreview, type TitleImportView } from '@web/api/generated';
import { bureauKeys } from '../bureau.keys';

/** The address of the empty workbook; a plain link, so that the browser saves it under its own name. */
export const templateAddress = '/api/rating/title-imports/template';

export const usePreview = (): UseMutationResult<TitleImportView, Error, File> =>
  useMutation({ mutationFn: (file) => titleImportsPreview({ body: { file } }) });

/** All lines or none; ratings follow a moment later, because tenure counts. */
export function useCommit(): UseMutationResult<TitleImportView, Error, string> {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id) => titleImportsCommit({ path: { id } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: bureauKeys.ratings() }),
  });
}
