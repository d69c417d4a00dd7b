import type { FieldFault } from '../story/story-fault.ts';

/**
 * Why a file of published data could not be had.
 *
 *   network   no answer, or a server in trouble; trying again may help
 *   code      what reads the file did not come, which a browser does not ask for twice; opening the page anew may help
 *   missing   no such file: a refusal, or a page in its place
 *   damaged   not JSON: cut short, or changed on its way
 *   broken    JSON, but not what a reader of this version can use; `faults` say where
 */
export type DataReason = 'network' | 'code' | 'missing' | 'damaged' | 'broken';

/** The one error that loading throws. */
export class DataError extends Error {
  // Declared only: fields cost code on the first view.
  declare readonly reason: DataReason;
  declare readonly url: string;
  /** HTTP status; `null` when there was no answer. */
  declare readonly status: number | null;
  /** Empty unless `broken`. */
  declare readonly faults: readonly FieldFault[];
  /** The file as it came, for showing its fault and opening what is sound; `null` where there is none. */
  declare readonly text: string | null;

  constructor(
    reason: DataReason,
    url: string,
    status: number | null,
    {
      faults = [],
      text = null,
      cause,
    }: { faults?: readonly FieldFault[]; text?: string | null; cause?: unknown } = {},
  ) {
    super(`${url} (${status}): ${reason}`, { cause });
    this.name = 'DataError';
    this.reason = reason;
    this.url = url;
    this.status = status;
    this.faults = faults;
    this.text = text;
  }
}
