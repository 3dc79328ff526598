import { useState } from 'react';
import { analyze } from '../../shared/analyze.ts';
import type { Api } from '../../shared/api.ts';
import type { Issuance } from '../../shared/model/issuance.ts';
import type { Dispatch } from '../session.ts';
import { exportDraft } from './export-draft.ts';

/** 导出公文 from the words as they stand now, not from a reading that may be a moment old. */
export function useExport(
  api: Api,
  readText: () => string,
  issuance: Issuance,
  dispatch: Dispatch,
) {
  const [exporting, setExporting] = useState(false);
  const startExport = async (): Promise<void> => {
    if (exporting) return;
    setExporting(true);
    const notice = await exportDraft(api, analyze(readText()), issuance);
    setExporting(false);
    if (notice !== null) dispatch({ type: 'noticed', notice });
  };
  return { exporting, startExport: () => void startExport() };
}
