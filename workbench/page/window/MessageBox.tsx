import { useEffect, useRef } from "react";

/** What Excel says in a box of its own: a file that cannot be read, a merged range in the way. */
export function MessageBox({ message, onClose }: { readonly message: string | null; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (message !== null) dialog.current?.showModal();
    else dialog.current?.close();
  }, [message]);
  return (
    <dialog className="message-box" ref={dialog} onClose={onClose}>
      <h2>Excel giả lập</h2>
      <p>{message}</p>
      <form method="dialog">
        <button autoFocus>OK</button>
      </form>
    </dialog>
  );
}
