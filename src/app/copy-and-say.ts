import { copyLink } from '../sharing/copy.ts';
import { LATER } from '../words/app-later.ts';

/** Copies a link. Resolves to whether it was copied, and what to say of that. */
export async function copyAndSay(...link: Parameters<typeof copyLink>) {
  const copied = await copyLink(...link);
  return { copied, words: copied ? LATER.copied : LATER.notCopied };
}
