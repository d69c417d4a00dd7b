import { memo, useEffect, useState } from 'react';

/** Long enough to tell a rest from a slow hand. */
const REST_MS = 200;

/**
 * Words that follow what they describe when it rests: heard, not seen, they would cost a frame of a moving view a tenth
 * of its work and be said by nobody.
 */
export const AtRest = memo(function AtRest({
  text,
  className,
}: {
  text: string;
  className: string | undefined;
}) {
  const [said, setSaid] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return <p className={className}>{said}</p>;
});
