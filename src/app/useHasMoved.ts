import { useState } from 'react';

/** Whether the page has led on from what it was opened with: from then on what opens may take the focus. */
export function useHasMoved(openKey: string): boolean {
  const [openedWith, setOpenedWith] = useState<string | null>(openKey);
  if (openedWith !== null && openedWith !== openKey) setOpenedWith(null);
  return openedWith !== openKey;
}
