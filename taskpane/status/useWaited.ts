import { useEffect, useState } from "react";

/** True once so many milliseconds have passed since the component was shown. */
export function useWaited(milliseconds: number): boolean {
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return waited;
}

/** What nobody needs to be told of, after which the user may have to do something, and after which nothing may come any more. */
export const SOON = 1_000;
export const LATE = 10_000;
export const TOO_LATE = 60_000;
